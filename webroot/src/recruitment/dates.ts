// Days as people count them: ages, and days of the wire in words.
import { format } from '../i18n';

/** Full years between two days; the time of day does not matter. */
export function ageOn(birth: string, on: string): number {
  const [year = 0, month = 0, day = 0] = birth.slice(0, 10).split('-').map(Number);
  const [thenYear = 0, thenMonth = 0, thenDay = 0] = on.slice(0, 10).split('-').map(Number);
  return thenYear - year - (thenMonth < month || (thenMonth === month && thenDay < day) ? 1 : 0);
}

/** 2024-11-27, or a moment, as 27 November 2024, whatever the zone. */
export const dayText = (day: string): string => format.date(day.length > 10 ? day : `${day}T05:00:00Z`);

/** Indonesia's zones know no summer time, so an offset is enough. */
export const OFFSETS: Record<string, string> = {
  'Asia/Jakarta': '+07:00',
  'Asia/Pontianak': '+07:00',
  'Asia/Makassar': '+08:00',
  'Asia/Jayapura': '+09:00',
};

/** A day and a time as people write them, 09.00, as a moment. */
export const instantOf = (day: string, time: string, offset = '+07:00'): string =>
  new Date(`${day}T${time.trim().replace('.', ':')}:00${offset}`).toISOString();

/** Today and now, as fields show them where the wave is held. */
export function todayIn(zone: string): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date());
  const [day = '', time = ''] = parts.split(' ');
  return { day, time: time.replace(':', '.') };
}
