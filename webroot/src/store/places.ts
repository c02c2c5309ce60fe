import { signal } from '@preact/signals';

/** Names of areas by their undotted code; a station's own code says which areas it lies in. */
export const areaNames = signal<Map<number, string>>(new Map());

export const kelurahanOf = (station: number): number => Math.floor(station / 1_000);
export const kecamatanOf = (station: number): number => Math.floor(station / 10_000_000);

export const areaName = (area: number): string => areaNames.value.get(area) ?? dotted(area);

/** 3673011001 as 36.73.01.1001 */
export function dotted(area: number): string {
  const text = String(area);
  return [text.slice(0, 2), text.slice(2, 4), text.slice(4, 6), text.slice(6)].filter(Boolean).join('.');
}

/** "Serang, Kec. Serang": two kelurahan may share a name, so the kecamatan is always said. */
export const placeOf = (station: number): string =>
  `${areaName(kelurahanOf(station))}, ${areaName(kecamatanOf(station))}`;

export const tpsName = (station: number): string => `TPS ${station % 1_000}`;

/** Finds by number, name of area or (part of the) code; every word typed must be found. */
export function matches(station: number, query: string): boolean {
  const text = `tps ${station % 1_000} ${placeOf(station)} ${station}`.toLowerCase();
  const parts = query.toLowerCase().replace(/\./g, '').split(/\s+/).filter(Boolean);
  return parts.every((part) =>
    /^\d{1,3}$/.test(part)
      ? station % 1_000 === Number(part) || (part.length === 3 && text.includes(part))
      : text.includes(part),
  );
}
