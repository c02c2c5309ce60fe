// Times, dates and numbers as people here write them: 06.30 WIB, 27 November 2024, 1.877.
import { language } from './dictionary';

const DEFAULT_ZONE = 'Asia/Jakarta';
let zone = DEFAULT_ZONE;
const kept = new Map<string, Intl.DateTimeFormat>();
const ZONE_NAMES: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** The round's zone, so that a phone set to another one still shows local time. */
export function setTimeZone(next: string | undefined): void {
  zone = next ?? DEFAULT_ZONE;
}

function formatter(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = language.value === 'en' ? 'en-GB' : 'id-ID';
  const key = `${locale}|${zone}|${name}`;
  let found = kept.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    kept.set(key, found);
  }
  return found;
}

type When = string | number | Date;
const asDate = (when: When): Date => (when instanceof Date ? when : new Date(when));
const clock = (when: When, seconds: boolean): string =>
  formatter(seconds ? 'hms' : 'hm', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(seconds ? { second: '2-digit' as const } : {}),
  })
    .format(asDate(when))
    .replace(/:/g, '.');

/** 09.14 */
export const time = (when: When): string => clock(when, false);
/** 09.14.22 */
export const timeSeconds = (when: When): string => clock(when, true);
/** 09.14 WIB */
export const timeZoned = (when: When): string => `${time(when)} ${ZONE_NAMES[zone] ?? ''}`.trim();
/** 27 November 2024 */
export const date = (when: When): string =>
  formatter('date', { day: 'numeric', month: 'long', year: 'numeric' }).format(asDate(when));
/** 27 Nov 09.14 */
export const dateTime = (when: When): string =>
  `${formatter('short', { day: 'numeric', month: 'short' }).format(asDate(when))} ${time(when)}`;
/** True when both moments lie on the same day in the round's zone. */
export const sameDay = (a: When, b: When): boolean => date(a) === date(b);
/** "06:30" of the settings as 06.30 WIB */
export const settingTime = (hhmm: string): string =>
  `${hhmm.slice(0, 5).replace(':', '.')} ${ZONE_NAMES[zone] ?? ''}`.trim();

/** 1.877 */
export const number = (value: number, digits = 0): string =>
  new Intl.NumberFormat(language.value === 'en' ? 'en-GB' : 'id-ID', {
    maximumFractionDigits: digits,
  }).format(value);

/** 2,00: always so many digits, so that a column of figures can be compared. */
export const fixed = (value: number, digits = 2): string =>
  new Intl.NumberFormat(language.value === 'en' ? 'en-GB' : 'id-ID', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);

/** 180 m, 2,4 km */
export const distance = (metres: number): string =>
  metres < 1000 ? `${number(Math.round(metres))} m` : `${number(metres / 1000, metres < 10_000 ? 1 : 0)} km`;
