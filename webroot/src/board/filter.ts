import { computed, signal } from '@preact/signals';
import { needsMe } from '../store/phases';
import { kecamatanOf, matches } from '../store/places';
import { cells } from '../store/city';
import type { Cell } from '../store/types';

/** One filter for board, map and table, so that they always show the same stations. */
export const onlyMine = signal(false);
export const kecamatan = signal(0);
export const query = signal('');

export const passes = (cell: Cell): boolean =>
  (kecamatan.value === 0 || kecamatanOf(cell.code) === kecamatan.value) &&
  (!onlyMine.value || needsMe(cell)) &&
  (query.value.trim() === '' || matches(cell.code, query.value));

export const visible = computed(() => cells.value.filter(passes));
export const filtered = computed(() => onlyMine.value || kecamatan.value !== 0 || query.value.trim() !== '');
export const kecamatans = computed(() => [...new Set(cells.value.map((cell) => kecamatanOf(cell.code)))]);

export function showAll(): void {
  onlyMine.value = false;
  kecamatan.value = 0;
  query.value = '';
}
