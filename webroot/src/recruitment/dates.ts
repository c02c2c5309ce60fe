// Days as people count them: ages, and days of the wire in words.
import { format } from '../i18n';

/** Full years between two days; the time of day does not matter. */
export function ageOn(birth: string, on: string): number {
  const [year = 0, month = 0, day = 0] = birth.slice(0, 10).split('-').map(Number);
  const [thenYear = 0, thenMonth = 0, thenDay = 0] = on.slice(0, 10).split('-').map(Number);
  return thenYear - year - (thenMonth < month || (thenMonth === month && thenDay < day) ? 1 : 0);
}

/** 2024-11-27 as 27 November 2024, whatever the zone. */
export const dayText = (day: string): string => format.date(`${day.slice(0, 10)}T05:00:00Z`);
