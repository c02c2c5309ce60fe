// The board of places as data: what it shows, in which order, and what an act sends.
import type { PlacementInputMove, PlacementRow } from '../api/contract';
import { kecamatanOf, matches } from '../store/places';

export type Row = PlacementRow;
export type Move = PlacementInputMove;
/** Most urgent first: nobody, said no, has not answered, said yes. */
export const STATES = ['empty', 'declined', 'offered', 'accepted'] as const;
export type State = (typeof STATES)[number];
export type Filter = 'all' | State | 'locked';

export function stateOf(row: Row): State {
  if (!row.person) return 'empty';
  return row.answer === 'DECLINED' ? 'declined' : row.answer === 'ACCEPTED' ? 'accepted' : 'offered';
}

export interface Look {
  filter: Filter;
  query: string;
  /** Undotted code, 0 for all. */
  kecamatan: number;
}

const rank = (row: Row): number => STATES.indexOf(stateOf(row));
const hasName = (row: Row, query: string): boolean => {
  const name = row.person?.name.toLowerCase();
  return (
    name !== undefined &&
    query
      .toLowerCase()
      .split(/\s+/)
      .every((word) => name.includes(word))
  );
};
const found = (row: Row, query: string): boolean =>
  query === '' || matches(row.station, query) || hasName(row, query);

/** The stations to show, shortage first; a list of codes, so that an act does not move lines under the hand. */
export function listed(rows: Iterable<Row>, { filter, query, kecamatan }: Look): number[] {
  return [...rows]
    .filter(
      (row) =>
        (filter === 'all' || (filter === 'locked' ? row.locked : stateOf(row) === filter)) &&
        (kecamatan === 0 || kecamatanOf(row.station) === kecamatan) &&
        found(row, query.trim()),
    )
    .sort((a, b) => rank(a) - rank(b) || a.station - b.station)
    .map(({ station }) => station);
}

export function countsOf(rows: Iterable<Row>, kecamatan: number): Record<Filter, number> {
  const counts: Record<Filter, number> = { all: 0, empty: 0, declined: 0, offered: 0, accepted: 0, locked: 0 };
  for (const row of rows) {
    if (kecamatan !== 0 && kecamatanOf(row.station) !== kecamatan) continue;
    counts.all++;
    counts[stateOf(row)]++;
    if (row.locked) counts.locked++;
  }
  return counts;
}

/** Other stations that what was typed may mean, those with a matching number or name first. */
export function targets(rows: Iterable<Row>, query: string, but: number, limit: number): Row[] {
  const typed = query.trim();
  if (typed === '') return [];
  const near = kecamatanOf(but);
  return [...rows]
    .filter((row) => row.station !== but && found(row, typed))
    .sort((a, b) => far(a, near) - far(b, near) || a.station - b.station)
    .slice(0, limit);
}
const far = (row: Row, kecamatan: number): number => (kecamatanOf(row.station) === kecamatan ? 0 : 1);

const move = (row: Row, person: string | undefined): Move => ({
  station: row.station,
  ...(person ? { person } : {}),
  ...(row.person ? { expect: row.person.id } : {}),
});

/** Whoever serves at one goes to the other; an empty one makes it a move. */
export const swapped = (a: Row, b: Row): Move[] => [move(a, b.person?.id), move(b, a.person?.id)];
export const placed = (row: Row, person: string): Move[] => [move(row, person)];
export const cleared = (row: Row): Move[] => [move(row, undefined)];

/** What takes these moves back, if nobody came in between. */
export const undone = (moves: Move[]): Move[] =>
  moves.map(({ station, person, expect }) => ({
    station,
    ...(expect ? { person: expect } : {}),
    ...(person ? { expect: person } : {}),
  }));

/** Whoever said no to the station that these moves take them from: the centre never puts them back there. */
export const refuser = (moves: Move[], rows: Map<number, Row>): Row | undefined =>
  leaving(moves, rows).find((row) => row.answer === 'DECLINED');

/** Where somebody serves who shall not any more, as far as what is shown still holds. */
export const leaving = (moves: Move[], rows: Map<number, Row>): Row[] =>
  moves.flatMap(({ station, person, expect }) => {
    const row = rows.get(station);
    return row?.person && row.person.id === expect && person !== expect ? [row] : [];
  });

/** The next one in the list, stopping at its ends. */
export function step(list: number[], from: number | null, way: 1 | -1): number | undefined {
  const at = from === null ? -1 : list.indexOf(from);
  if (at < 0) return list[0];
  return list[Math.min(list.length - 1, Math.max(0, at + way))];
}
