import { staffSession } from '../api/staff';
import { named } from '../i18n';
import { areaNames, dotted } from '../store/places';

const CODE_DIGITS = 13;

/** The first station code of an area. */
const low = (area: number): number => area * 10 ** (CODE_DIGITS - String(area).length);
const high = (area: number): number => (area + 1) * 10 ** (CODE_DIGITS - String(area).length) - 1;

/** The reader's kecamatan with their kelurahan below them, as choices; the first one is everything. */
export function areas(everything: string): [string, string][] {
  const spans = staffSession.value?.actor.territories ?? [];
  const known = [...areaNames.value]
    .filter(([code]) => code >= 100_000)
    .filter(([code]) => spans.some((span) => span.low <= low(code) && high(code) <= span.high))
    .map(([code, name]): [string, string] => [dotted(code), name])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ['', everything],
    ...known.map(([code, name]): [string, string] => [
      code,
      code.length > 8 ? `\u2003${name}` : `${named('level', 'kecamatan')} ${name}`,
    ]),
  ];
}
