import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import { TimePlaceFields, wrongTimePlace } from '../console/TimePlace';
import { say } from '../console/toast';
import type { Wave } from './api';
import { instantOf, OFFSETS } from './dates';
import { word } from './hearingWords';
import { Sure } from './Sure';

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
    <Sure title={word('newSlot')} action={word('newSlot')} check={() => wrongTimePlace(form, LIMITS)} submit={submit} close={close}>
      {(error) => (
        <div class="form-grid">
          <TimePlaceFields form={form} change={change} error={error} />
        </div>
      )}
    </Sure>
  );
}
