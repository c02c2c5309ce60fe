import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { FieldError, Round, RoundSettings } from '../api/types';
import { Form, TextField } from '../console/Form';
import { say } from '../console/toast';
import { word } from './words';

const TIMES = ['presentBy', 'opensAt', 'closesAt', 'practiceClosesAt'] as const;
const NUMBERS = {
  graceMinutes: [0, 240],
  nearMetres: [10, 5000],
  weakAccuracyMetres: [10, 5000],
  sessionDaysAfter: [0, 60],
  dutyDaysAfter: [0, 60],
} as const;
const NUMBER_KEYS = Object.keys(NUMBERS) as (keyof typeof NUMBERS)[];
/** People here write 06.30, the wire 06:30. */
const dots = (time: string): string => time.slice(0, 5).replace(':', '.');
const colons = (time: string): string => time.trim().replace('.', ':');

type Key = (typeof TIMES)[number] | keyof typeof NUMBERS;

/** The times and limits that lateness and flags are judged by. */
export function SettingsForm({ round, saved }: { round: Round; saved: () => void }): JSX.Element {
  const settings = round.settings as RoundSettings & Record<keyof typeof NUMBERS, number>;
  const [form, setForm] = useState<Record<Key, string>>(() => ({
    presentBy: dots(round.settings.presentBy),
    opensAt: dots(round.settings.opensAt),
    closesAt: dots(round.settings.closesAt),
    practiceClosesAt: dots(round.settings.practiceClosesAt ?? ''),
    ...(Object.fromEntries(NUMBER_KEYS.map((key) => [key, String(settings[key] ?? '')])) as Record<
      keyof typeof NUMBERS,
      string
    >),
  }));
  const change = (key: Key) => (value: string) => setForm((old) => ({ ...old, [key]: value }));
  const submit = async (): Promise<void> => {
    await staff.put(`/api/rounds/${round.id}/settings`, {
      ...Object.fromEntries(TIMES.map((key) => [key, colons(form[key])])),
      ...Object.fromEntries(NUMBER_KEYS.map((key) => [key, Number(form[key])])),
    });
    say(word('saved'));
    saved();
  };
  const hints: Partial<Record<Key, string>> = {
    presentBy: word('presentHint'),
    nearMetres: word('nearHint'),
    dutyDaysAfter: word('dutyHint'),
    practiceClosesAt: word('practiceClosesHint'),
  };
  return (
    <Form check={() => problems(form)} submit={submit} action={word('save')}>
      {(error) => (
        <div class="form-grid">
          {TIMES.map((key) => (
            <TextField
              key={key}
              id={key}
              text={word(key)}
              hint={hints[key]}
              inputMode="decimal"
              value={form[key]}
              onChange={change(key)}
              error={error(key)}
            />
          ))}
          {NUMBER_KEYS.map((key) => (
            <TextField
              key={key}
              id={key}
              text={word(key)}
              hint={hints[key]}
              inputMode="numeric"
              value={form[key]}
              onChange={change(key)}
              error={error(key)}
            />
          ))}
        </div>
      )}
    </Form>
  );
}

function problems(form: Record<Key, string>): FieldError[] {
  const found: FieldError[] = TIMES.filter(
    (key) => !/^([01]\d|2[0-3])[.:][0-5]\d$/.test(form[key].trim()),
  ).map((field) => ({ field, message: word('timeWrong') }));
  if (found.length === 0 && colons(form.closesAt) <= colons(form.opensAt))
    found.push({ field: 'closesAt', message: word('orderWrong') });
  if (found.length === 0 && colons(form.practiceClosesAt) > colons(form.presentBy))
    found.push({ field: 'practiceClosesAt', message: word('practiceOrder') });
  for (const [field, [min, max]] of Object.entries(NUMBERS)) {
    const text = form[field as Key];
    if (!/^\d+$/.test(text) || Number(text) < min || Number(text) > max) {
      found.push({ field, message: word('numberWrong', { min, max }) });
    }
  }
  return found;
}
