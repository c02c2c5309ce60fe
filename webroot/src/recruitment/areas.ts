// Areas and waves that every page of the recruitment chooses from, fetched once for the session.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { staff, staffSession } from '../api/staff';
import type { Region } from '../api/types';
import { useResource, type Resource } from '../console/resource';
import { areaName, areaNames, dotted } from '../store/places';
import type { Wave, WaveList } from './api';

/** An area of applicants is a kelurahan by its first station code; places are known by the undotted code. */
export const kelurahanCode = (area: number): number => Math.floor(area / 1_000);
export const kecamatanCode = (area: number): number => Math.floor(area / 10_000_000);
export const kecamatanName = (area: number): string => areaName(kecamatanCode(area));

export async function loadAreas(): Promise<void> {
  if (areaNames.value.size > 0) return;
  const { regions } = await staff.get<{ regions: Region[] }>('/api/regions');
  areaNames.value = new Map(regions.map(({ code, name }) => [Number(code.replace(/\./g, '')), name]));
}

/** Kecamatan that the signed-in person works for, with the dotted codes that queries take. */
export function kecamatanChoices(): [string, string][] {
  const spans = staffSession.value?.actor.territories ?? [];
  return [...areaNames.value]
    .filter(([code]) => code >= 100_000 && code < 10_000_000)
    .filter(([code]) => spans.some(({ low, high }) => code * 1e7 >= low && code * 1e7 <= high))
    .map(([code, name]): [string, string] => [dotted(code), name])
    .sort(([, a], [, b]) => a.localeCompare(b));
}

/** Kelurahan, optionally of one kecamatan, by the first station code as on the wire. */
export function kelurahanChoices(kecamatan = ''): { area: number; code: string; name: string }[] {
  const spans = staffSession.value?.actor.territories ?? [];
  return [...areaNames.value]
    .filter(([code]) => code >= 1_000_000_000)
    .map(([code, name]) => ({ area: code * 1_000, code: dotted(code), name }))
    .filter(({ area }) => spans.some(({ low, high }) => area <= high && area + 999 >= low))
    .filter(({ code }) => code.startsWith(kecamatan))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The wave looked at, kept while going from page to page. */
export const chosenWave = signal<number | null>(null);
/** The kecamatan looked at, dotted; empty is all of one's own. */
export const chosenKecamatan = signal('');

/** The newest registration itself: an extension is only for those kelurahan that fell short. */
export const mainWave = ({ waves }: WaveList): Wave | undefined =>
  waves.filter(({ kind }) => kind === 'regular').at(-1) ?? waves.at(-1);

export function useWaves(): Resource<WaveList> {
  const waves = useResource(async () => {
    const [list] = await Promise.all([staff.get<WaveList>('/api/recruitment/waves'), loadAreas()]);
    return list;
  }, []);
  useEffect(() => {
    const list = waves.data;
    if (!list || list.waves.some(({ id }) => id === chosenWave.value)) return;
    chosenWave.value = mainWave(list)?.id ?? null;
  }, [waves.data]);
  return waves;
}

/** A query string of what is set. */
export function asked(params: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params))
    if (value != null && value !== '') search.set(key, String(value));
  const text = search.toString();
  return text ? `?${text}` : '';
}
