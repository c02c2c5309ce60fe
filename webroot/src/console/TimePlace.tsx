import type { JSX } from 'preact';
import type { FieldError } from '../api/types';
import { TextField } from './Form';
import { word } from './words';

/** When and where people meet, and how many, as the fields hold it. */
export interface TimePlace {
  day: string;
  time: string;
  minutes: string;
  capacity: string;
  place: string;
}
export type Limits = Record<'minutes' | 'capacity', readonly [min: number, max: number]>;

const KEYS = ['day', 'time', 'minutes', 'capacity', 'place'] as const;
const MODES = { time: 'decimal', minutes: 'numeric', capacity: 'numeric' } as const;

export function wrongTimePlace(form: TimePlace, limits: Limits): FieldError[] {
  const wrong: FieldError[] = [];
  if (!form.day) wrong.push({ field: 'day', message: word('meetDayMissing') });
  if (!/^([01]\d|2[0-3])[.:][0-5]\d$/.test(form.time.trim()))
    wrong.push({ field: 'time', message: word('meetTimeWrong') });
  for (const key of ['minutes', 'capacity'] as const) {
    const [min, max] = limits[key];
    const value = Number(form[key]);
    if (!/^\d+$/.test(form[key].trim()) || value < min || value > max)
      wrong.push({ field: key, message: word('meetNumberWrong', { min, max }) });
  }
  if (!form.place.trim()) wrong.push({ field: 'place', message: word('meetPlaceMissing') });
  return wrong;
}

/** The same fields for an interview, an oath and a training. */
export const TimePlaceFields = ({
  form,
  change,
  error,
}: {
  form: TimePlace;
  change: (key: keyof TimePlace) => (value: string) => void;
  error: (field: string) => string | undefined;
}): JSX.Element => (
  <>
    {KEYS.map((key) => (
      <TextField
        key={key}
        id={key}
        text={word(`meet_${key}`)}
        value={form[key]}
        onChange={change(key)}
        error={error(key) ?? (key === 'day' ? error('startsAt') : undefined)}
        {...(key === 'day' ? { type: 'date' as const } : {})}
        {...(key in MODES ? { inputMode: MODES[key as keyof typeof MODES] } : {})}
      />
    ))}
  </>
);
