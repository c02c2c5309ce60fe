import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { FieldError, Round } from '../api/types';
import { Form, TextField } from '../console/Form';
import { say } from '../console/toast';
import { word } from './words';

const TIMES = ['presentBy', 'opensAt', 'closesAt'] as const;
const NUMBERS = { nearMetres: [10, 5000], sessionDaysAfter: [0, 60] } as const;
type Key = (typeof TIMES)[number] | keyof typeof NUMBERS;

/** The times and limits that lateness and flags are judged by. */
export function SettingsForm({ round, saved }: { round: Round; saved: () => void }): JSX.Element {
  const [form, setForm] = useState<Record<Key, string>>(() => ({
    presentBy: round.settings.presentBy, opensAt: round.settings.opensAt, closesAt: round.settings.closesAt,
    nearMetres: String(round.settings.nearMetres), sessionDaysAfter: String(round.settings.sessionDaysAfter),
  }));
  const change = (key: Key) => (value: string) => setForm((old) => ({ ...old, [key]: value }));
  const submit = async (): Promise<void> => {
    await staff.put(`/api/rounds/${round.id}/settings`, {
      ...round.settings, ...form, nearMetres: Number(form.nearMetres), sessionDaysAfter: Number(form.sessionDaysAfter),
    });
    say(word('saved'));
    saved();
  };
  const hints: Partial<Record<Key, string>> = { presentBy: word('presentHint'), nearMetres: word('nearHint') };
  return (
    <Form check={() => problems(form)} submit={submit} action={word('save')}>
      {(error) => (
        <div class="form-grid">
          {TIMES.map((key) => <TextField key={key} id={key} text={word(key)} hint={hints[key]} type="time"
            value={form[key].slice(0, 5)} onChange={change(key)} error={error(key)} />)}
          {(Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).map((key) => <TextField key={key} id={key} text={word(key)}
            hint={hints[key]} inputMode="numeric" value={form[key]} onChange={change(key)} error={error(key)} />)}
        </div>
      )}
    </Form>
  );
}

function problems(form: Record<Key, string>): FieldError[] {
  const found: FieldError[] = TIMES.filter((key) => !/^\d\d:\d\d/.test(form[key]))
    .map((field) => ({ field, message: word('timeWrong') }));
  if (found.length === 0 && form.closesAt <= form.opensAt) found.push({ field: 'closesAt', message: word('orderWrong') });
  for (const [field, [min, max]] of Object.entries(NUMBERS)) {
    const text = form[field as Key];
    if (!/^\d+$/.test(text) || Number(text) < min || Number(text) > max) {
      found.push({ field, message: word('numberWrong', { min, max }) });
    }
  }
  return found;
}
