import { describe, expect, it } from 'vitest';
import type { NeedRow } from './api';
import { barShare, grouped, sumsOf } from './needs';

const row = (
  area: number,
  areaName: string,
  need: number,
  passed: number,
  short?: NeedRow['short'],
): NeedRow => ({
  area,
  areaName,
  need,
  applicants: passed + 1,
  passed,
  women: 1,
  ratio: need === 0 ? null : passed / need,
  short,
});
const rows = [
  row(3673011001000, 'Serang', 10, 25),
  row(3673011002000, 'Cipare', 4, 4, 'RATIO'),
  row(3673031001000, 'Kasemen', 6, 6, 'BOTH'),
  row(3673031002000, 'Banten', 0, 0),
];
const nameOf = (code: number): string => (code === 367301 ? 'Serang' : 'Kasemen');
const names = (order: 'area' | 'ratio' | 'need', more = {}): string[] =>
  grouped(rows, { order, nameOf, ...more }).flatMap((group) =>
    group.rows.map(({ areaName }) => areaName ?? ''),
  );

describe('the board of needs', () => {
  it('groups by kecamatan and sorts inside', () => {
    expect(names('area')).toEqual(['Banten', 'Kasemen', 'Cipare', 'Serang']);
    expect(names('ratio')).toEqual(['Kasemen', 'Banten', 'Cipare', 'Serang']);
    expect(names('need')).toEqual(['Kasemen', 'Banten', 'Serang', 'Cipare']);
  });

  it('filters by name of kelurahan or kecamatan, and by shortness', () => {
    expect(names('area', { onlyShort: true })).toEqual(['Kasemen', 'Cipare']);
    expect(names('area', { query: 'kasemen' })).toEqual(['Banten', 'Kasemen']);
    expect(names('area', { query: 'cip ser' })).toEqual(['Cipare']);
  });

  it('adds up', () => {
    expect(sumsOf(rows)).toEqual({ need: 20, applicants: 39, passed: 35, women: 4, short: 2 });
    expect(barShare(2, 2)).toBeCloseTo(2 / 3);
    expect(barShare(9, 2)).toBe(1);
  });
});
