// What the menu and the buttons know of the server's table of rights; the server decides, this only hides.
import type { Actor, Span } from '../api/types';

export type Level = 'station' | 'kelurahan' | 'kecamatan' | 'city' | 'province' | 'country';
export type Right =
  | 'RECRUIT_READ'
  | 'RECRUIT_ENTER'
  | 'RECRUIT_SCREEN'
  | 'RECRUIT_INTERVIEW'
  | 'RECRUIT_DECIDE'
  | 'FEEDBACK_HANDLE'
  | 'DOCUMENT_READ'
  | 'WAVE_MANAGE';

const LEVELS: [Level, number][] = [
  ['station', 1],
  ['kelurahan', 1_000],
  ['kecamatan', 10_000_000],
  ['city', 1_000_000_000],
  ['province', 100_000_000_000],
];

/** How much of the country a territory is, told by its widest interval. */
export function levelOf(spans: Span[]): Level {
  const widest = Math.max(0, ...spans.map(({ low, high }) => high - low + 1));
  return LEVELS.find(([, codes]) => widest <= codes)?.[0] ?? 'country';
}

/** Recruiting is the office of the kecamatan; coordinators of a kelurahan or of the city look on. */
export function may(actor: Actor | undefined, right: Right): boolean {
  if (actor?.role === 'admin') return true;
  if (actor?.role !== 'coordinator') return false;
  if (right === 'RECRUIT_READ') return true;
  return right !== 'WAVE_MANAGE' && levelOf(actor.territories) === 'kecamatan';
}
