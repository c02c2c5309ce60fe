import { format } from '../i18n';
import { reached } from '../store/phases';
import type { Cell } from '../store/types';
import { word } from './stationWords';

/** Which expectation a silent station has missed. */
export const missing = (cell: Cell): 'BELUM_HADIR' | 'BELUM_DIBUKA' =>
  cell.presence === 'BELUM_HADIR' && !reached(cell, 'TPS_DIBUKA') ? 'BELUM_HADIR' : 'BELUM_DIBUKA';

export const lateMinutes = (cell: Cell, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(cell.silentSince ?? '')) / 60_000));

export const lateText = (minutes: number): string =>
  minutes < 60
    ? word('minutes', { n: minutes })
    : word('hours', { h: format.number(Math.floor(minutes / 60)), n: minutes % 60 });

/** The longest silence first; stations of equal silence stay in the order of their codes. */
export const silentOnes = (cells: Cell[]): Cell[] =>
  cells
    .filter((cell) => cell.silentSince)
    .sort((a, b) => Date.parse(a.silentSince!) - Date.parse(b.silentSince!) || a.code - b.code);
