import { describe, expect, it } from 'vitest';
import { areaNames } from '../store/places';
import { harmsOf } from './dayCheck';
import { cleared, countsOf, listed, placed, refuser, step, swapped, targets, undone, type Row } from './placement';

const row = (n: number, name?: string, more: Partial<Row> = {}): Row => ({
  station: 3673011001000 + n,
  number: n,
  stationName: `TPS ${n} Serang`,
  area: 3673011001000,
  weakSignal: false,
  locked: false,
  version: 1,
  ...(name ? { person: { id: `id-${name}`, name, kind: 'main' } } : {}),
  ...more,
});
const far = row(7, 'Joko', { station: 3673021001007 });
const rows = [
  row(1, 'Budi Santoso', { answer: 'ACCEPTED' }),
  row(2, 'Wati', { answer: 'DECLINED', locked: true }),
  row(3, 'Siti'),
  row(4),
  far,
];
const all = { filter: 'all', query: '', kecamatan: 0 } as const;
const numbers = (codes: number[]): number[] => codes.map((code) => code % 1000);

describe('the board of places', () => {
  it('puts shortage first', () => {
    expect(numbers(listed(rows, all))).toEqual([4, 2, 3, 7, 1]);
  });

  it('narrows by state, lock, kecamatan, name and number', () => {
    areaNames.value = new Map([[3673011001, 'Serang']]);
    expect(numbers(listed(rows, { ...all, filter: 'declined' }))).toEqual([2]);
    expect(numbers(listed(rows, { ...all, filter: 'locked' }))).toEqual([2]);
    expect(numbers(listed(rows, { ...all, kecamatan: 367302 }))).toEqual([7]);
    expect(numbers(listed(rows, { ...all, query: 'santoso budi' }))).toEqual([1]);
    expect(numbers(listed(rows, { ...all, query: 'tps 3 serang' }))).toEqual([3]);
    expect(countsOf(rows, 367301)).toEqual({ all: 4, empty: 1, declined: 1, offered: 1, accepted: 1, locked: 1 });
  });

  it('finds whom to swap with by number or by name, the own kecamatan first', () => {
    expect(targets(rows, 'tps', rows[0]!.station, 9).map(({ number }) => number)).toEqual([2, 3, 4, 7]);
    expect(targets(rows, '7', rows[0]!.station, 9).map(({ number }) => number)).toEqual([7]);
    expect(targets(rows, 'wat', rows[0]!.station, 9).map(({ number }) => number)).toEqual([2]);
    expect(targets(rows, ' ', rows[0]!.station, 9)).toEqual([]);
  });

  it('says with every act what it saw, and can take it back', () => {
    const [one, two, , empty] = rows as [Row, Row, Row, Row];
    expect(swapped(one, two)).toEqual([
      { station: one.station, person: 'id-Wati', expect: 'id-Budi Santoso' },
      { station: two.station, person: 'id-Budi Santoso', expect: 'id-Wati' },
    ]);
    expect(swapped(one, empty)).toEqual([
      { station: one.station, expect: 'id-Budi Santoso' },
      { station: empty.station, person: 'id-Budi Santoso' },
    ]);
    expect(placed(empty, 'x')).toEqual([{ station: empty.station, person: 'x' }]);
    expect(cleared(two)).toEqual([{ station: two.station, expect: 'id-Wati' }]);
    expect(undone(cleared(two))).toEqual([{ station: two.station, person: 'id-Wati' }]);
    expect(undone(undone(swapped(one, empty)))).toEqual(swapped(one, empty));
  });

  it('walks and stops at the ends', () => {
    expect(step([5, 6, 7], null, 1)).toBe(5);
    expect(step([5, 6, 7], 6, 1)).toBe(7);
    expect(step([5, 6, 7], 7, 1)).toBe(7);
    expect(step([5, 6, 7], 5, -1)).toBe(5);
    expect(step([], 5, 1)).toBeUndefined();
  });
});

describe('before and after an act', () => {
  const board = new Map(rows.map((each) => [each.station, each]));
  const [one, two, three, empty] = rows as [Row, Row, Row, Row];
  const everywhere = (): boolean => true;

  it('offers no way back to a station that somebody declined', () => {
    expect(refuser(swapped(one, two), board)).toBe(two);
    expect(refuser(cleared(two), board)).toBe(two);
    expect(refuser(swapped(one, three), board)).toBeUndefined();
    expect(refuser(placed(empty, 'x'), board)).toBeUndefined();
    expect(refuser([{ station: two.station, expect: 'id-Somebody' }], board)).toBeUndefined();
  });

  it('knows whose phone an act touches, where it goes, and only of stations that reported', () => {
    expect(harmsOf(swapped(one, three), board, everywhere)).toEqual([
      { person: 'Budi Santoso', from: one.stationName, to: three.stationName },
      { person: 'Siti', from: three.stationName, to: one.stationName },
    ]);
    expect(harmsOf(swapped(one, three), board, (station) => station === three.station)).toHaveLength(1);
    expect(harmsOf(cleared(one), board, everywhere)).toEqual([{ person: 'Budi Santoso', from: one.stationName }]);
    expect(harmsOf(placed(empty, 'x'), board, everywhere)).toEqual([]);
  });
});
