import type { Span } from '../api/types';
import { areaNames, dotted } from '../store/places';

/** Stations in a kelurahan, kecamatan, kota and provinsi, as powers of ten of the code. */
const SIZES = [1e3, 1e7, 1e9, 1e11];

/** The name of an interval of stations: the smallest area that holds it. */
export function areaOf({ low, high }: Span): string {
  const size = SIZES.find((each) => Math.floor(low / each) === Math.floor(high / each));
  if (!size) return `${low} – ${high}`;
  const area = Math.floor(low / size);
  return areaNames.value.get(area) ?? dotted(area);
}
