// The board of needs as numbers: groups, order, sums, and what is short.
import { kecamatanCode } from './areas';
import type { NeedRow } from './api';

export type Order = 'area' | 'ratio' | 'need';
export interface NeedGroup {
  kecamatan: number;
  rows: NeedRow[];
  sums: Sums;
}
export interface Sums {
  need: number;
  applicants: number;
  passed: number;
  women: number;
  short: number;
}

const low = (row: NeedRow): number => row.ratio ?? Number.MAX_VALUE;
export const isShort = (row: NeedRow): boolean => Boolean(row.short);

export function sumsOf(rows: NeedRow[]): Sums {
  const sums: Sums = { need: 0, applicants: 0, passed: 0, women: 0, short: 0 };
  for (const row of rows) {
    sums.need += row.need;
    sums.applicants += row.applicants;
    sums.passed += row.passed;
    sums.women += row.women;
    sums.short += isShort(row) ? 1 : 0;
  }
  return sums;
}

/** Rows that match, each kecamatan together; inside it by name, by lowest ratio or by largest need. */
export function grouped(
  rows: NeedRow[],
  {
    query = '',
    onlyShort = false,
    order = 'area' as Order,
    nameOf = String as (kecamatan: number) => string,
  },
): NeedGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<number, NeedRow[]>();
  for (const row of rows) {
    const kecamatan = kecamatanCode(row.area);
    const text = `${row.areaName ?? ''} ${nameOf(kecamatan)}`.toLowerCase();
    if ((onlyShort && !isShort(row)) || !words.every((each) => text.includes(each))) continue;
    groups.set(kecamatan, [...(groups.get(kecamatan) ?? []), row]);
  }
  const by: Record<Order, (a: NeedRow, b: NeedRow) => number> = {
    area: (a, b) => (a.areaName ?? '').localeCompare(b.areaName ?? ''),
    ratio: (a, b) => low(a) - low(b) || b.need - a.need,
    need: (a, b) => b.need - a.need || low(a) - low(b),
  };
  return [...groups]
    .map(([kecamatan, all]) => ({ kecamatan, rows: [...all].sort(by[order]), sums: sumsOf(all) }))
    .sort((a, b) => nameOf(a.kecamatan).localeCompare(nameOf(b.kecamatan)));
}

/** How full the bar is: the wanted ratio stands at two thirds, so that more than enough still shows. */
export const barShare = (ratio: number, wanted: number): number =>
  Math.min(1, (ratio / Math.max(wanted, 0.1)) * (2 / 3));
