import type { Region, Span } from '../api/types';
import { label, named } from '../i18n';
import { areaNames, dotted } from '../store/places';

/** Stations in a kelurahan, kecamatan, kota and provinsi, as powers of ten of the code. */
const SIZES = [1e3, 1e7, 1e9, 1e11];

const KECAMATAN_DIGITS = 6;
const KELURAHAN_DIGITS = 10;

/** The name of an interval of stations: the smallest area that holds it, with its level where names repeat. */
export function areaOf(span: Span): string {
  const area = around(span);
  if (!area) return `${span.low} – ${span.high}`;
  const name = areaNames.value.get(area);
  if (!name) return dotted(area);
  const digits = String(area).length;
  if (digits === KECAMATAN_DIGITS) return label('word.kecamatan', { name });
  return digits === KELURAHAN_DIGITS ? label('word.kelurahan', { name }) : name;
}

/** The name behind its level; a kota or kabupaten carries its own, as "Kota Serang" does. */
export const levelled = (level: Region['level'], name: string): string =>
  level === 'kota' || name.startsWith(named('level', level)) ? name : `${named('level', level)} ${name}`;

/** The dotted code of that area, as the list of areas has it; empty when none holds it. */
export function areaCodeOf(span: Span): string {
  const area = around(span);
  return area ? dotted(area) : '';
}

function around({ low, high }: Span): number | undefined {
  const size = SIZES.find((each) => Math.floor(low / each) === Math.floor(high / each));
  return size && Math.floor(low / size);
}
