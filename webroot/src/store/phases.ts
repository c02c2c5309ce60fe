import type { Presence, StationState } from '../api/types';
import { STATES } from '../shared/states';
import type { Cell } from './types';

export { STATES };
const rank = new Map(STATES.map((state, index) => [state, index]));
const PRESENT = new Set<Presence>(['HADIR', 'ISTIRAHAT']);

export const isPresent = (cell: Cell) => PRESENT.has(cell.presence);
export const reached = (cell: Cell, state: StationState) => rank.get(cell.state)! >= rank.get(state)!;

/** The one word a cell is drawn with, most urgent first; board, map, legend and filters share it. */
export type Look = 'danger' | 'incident' | 'silent' | 'waiting' | 'present' | 'open' | 'counting' | 'done';
export const LOOKS: Look[] = [
  'danger',
  'incident',
  'silent',
  'waiting',
  'present',
  'open',
  'counting',
  'done',
];

export function look(cell: Cell): Look {
  if (cell.danger || cell.overlays.includes('PERLU_BANTUAN')) return 'danger';
  if (cell.openIncidents > 0) return 'incident';
  if (cell.silentSince) return 'silent';
  if (reached(cell, 'HITUNG_SELESAI')) return 'done';
  if (reached(cell, 'PEMUNGUTAN_DITUTUP')) return 'counting';
  if (reached(cell, 'TPS_DIBUKA')) return 'open';
  return isPresent(cell) ? 'present' : 'waiting';
}

export const needsMe = (cell: Cell) => {
  const seen = look(cell);
  return seen === 'danger' || seen === 'incident' || seen === 'silent';
};
