import type { Span } from '../api/types';
import { areaNames, dotted } from '../store/places';

/** Stations in a kelurahan, kecamatan, kota and provinsi, as powers of ten of the code. */
const SIZES = [1e3, 1e7, 1e9, 1e11];

/** The name of an interval of stations: the smallest area that holds it. */
export function areaOf(span: Span): string {
  const area = around(span);
  if (!area) return `${span.low} – ${span.high}`;
  return areaNames.value.get(area) ?? dotted(area);
}

/** The dotted code of that area, as the list of areas has it; empty when none holds it. */
export function areaCodeOf(span: Span): string {
  const area = around(span);
  return area ? dotted(area) : '';
}

function around({ low, high }: Span): number | undefined {
  const size = SIZES.find((each) => Math.floor(low / each) === Math.floor(high / each));
  return size && Math.floor(low / size);
}
