// On the voting day a place is also a phone in somebody's hand: what an act does to it is asked about first.
import { signal } from '@preact/signals';
import { format } from '../i18n';
import { city, roundNow } from '../store/city';
import { leaving, type Move, type Row } from './placement';

/** What becomes of the phone of somebody whose station has reported; no `to`: they serve nowhere then. */
export interface Harm {
  person: string;
  from: string;
  to?: string;
}
/** The question that is open, and who waits for its answer. */
export const asked = signal<{ harms: Harm[]; answer: (yes: boolean) => void } | null>(null);

export const harmsOf = (moves: Move[], rows: Map<number, Row>, reported: (station: number) => boolean): Harm[] =>
  leaving(moves, rows)
    .filter(({ station }) => reported(station))
    .map(({ person, stationName }) => {
      const next = moves.find((move) => move.person === person!.id);
      const to = next && rows.get(next.station)?.stationName;
      return { person: person!.name, from: stationName, ...(to ? { to } : {}) };
    });

/**
 * True when nobody's phone is touched while the round's day runs, or when whoever acts wants it so. What a lock forbids
 * is not worth a question.
 */
export async function agreed(moves: Move[], rows: Map<number, Row>, round: number): Promise<boolean> {
  const now = city.value;
  if (asked.value) return false;
  if (moves.some(({ station }) => rows.get(station)?.locked)) return true;
  if (now?.round.id !== round || !isDay(now.round.votingDay)) return true;
  const harms = harmsOf(moves, rows, (station) => now.cells.get(station)?.lastHeardAt != null);
  if (harms.length === 0) return true;
  return new Promise((resolve) => {
    const answer = (yes: boolean): void => {
      asked.value = null;
      resolve(yes);
    };
    asked.value = { harms, answer };
  });
}

const isDay = (day: string): boolean => format.sameDay(`${day}T12:00:00+07:00`, roundNow());
