import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { FieldError } from '../api/types';
import { TextField } from '../console/Form';
import { say } from '../console/toast';
import type { Wave } from './api';
import { instantOf, OFFSETS } from './dates';
import { word } from './hearingWords';
import { Sure } from './Sure';
import { word as shared } from './words';

const LIMITS = { minutes: [5, 480], capacity: [1, 500] } as const;

/** One more time and place with so many seats. */
export function SlotForm({
  wave,
  territory,
  close,
  made,
}: {
  wave: Wave;
  territory: string;
  close: () => void;
  made: () => void;
}): JSX.Element {
  const [form, setForm] = useState({
    day: wave.settings.interviewsFrom,
    time: '09.00',
    minutes: '60',
    place: '',
    capacity: '10',
  });
  const change = (key: keyof typeof form) => (value: string) => setForm((old) => ({ ...old, [key]: value }));
  const check = (): FieldError[] => {
    const wrong: FieldError[] = [];
    if (!form.day) wrong.push({ field: 'day', message: shared('dateMissing') });
    if (!/^([01]\d|2[0-3])[.:][0-5]\d$/.test(form.time.trim()))
      wrong.push({ field: 'time', message: word('timeWrong') });
    for (const key of ['minutes', 'capacity'] as const) {
      const [min, max] = LIMITS[key];
      const value = Number(form[key]);
      if (!/^\d+$/.test(form[key].trim()) || value < min || value > max)
        wrong.push({ field: key, message: word('numberWrong', { min, max }) });
    }
    if (!form.place.trim()) wrong.push({ field: 'place', message: word('placeMissing') });
    return wrong;
  };
  const submit = async (): Promise<void> => {
    await staff.post('/api/recruitment/slots', {
      wave: wave.id,
      territory,
      startsAt: instantOf(form.day, form.time, OFFSETS[wave.settings.zone]),
      minutes: Number(form.minutes),
      place: form.place.trim(),
      capacity: Number(form.capacity),
    });
    say(word('slotMade'));
    made();
    close();
  };
  return (
    <Sure title={word('newSlot')} action={word('newSlot')} check={check} submit={submit} close={close}>
      {(error) => (
        <div class="form-grid">
          <TextField
            id="day"
            type="date"
            text={word('day')}
            value={form.day}
            onChange={change('day')}
            error={error('day') ?? error('startsAt')}
          />
          <TextField
            id="time"
            inputMode="decimal"
            text={word('time')}
            value={form.time}
            onChange={change('time')}
            error={error('time')}
          />
          <TextField
            id="minutes"
            inputMode="numeric"
            text={word('minutes')}
            value={form.minutes}
            onChange={change('minutes')}
            error={error('minutes')}
          />
          <TextField
            id="capacity"
            inputMode="numeric"
            text={word('capacity')}
            value={form.capacity}
            onChange={change('capacity')}
            error={error('capacity')}
          />
          <TextField
            id="place"
            text={word('place')}
            value={form.place}
            onChange={change('place')}
            error={error('place')}
          />
        </div>
      )}
    </Sure>
  );
}
