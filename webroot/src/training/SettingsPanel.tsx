import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LessonSettings } from '../api/contract';
import { staff } from '../api/staff';
import type { FieldError } from '../api/types';
import { Form, TextField } from '../console/Form';
import { Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { word } from './words';

const LIMITS = { questions: [5, 60], passPercent: [1, 100], pauseMinutes: [0, 1440] } as const;
const NAMES = { questions: 'quizQuestions', passPercent: 'passPercent', pauseMinutes: 'pauseMinutes' } as const;
type Key = keyof typeof LIMITS;
const KEYS = Object.keys(LIMITS) as Key[];

/** How the quiz of the round tests; the admin's figures. */
export function SettingsPanel(): JSX.Element {
  const settings = useResource(() => staff.get<LessonSettings>('/api/training/settings'), []);
  return (
    <Shown of={settings}>
      {(data) => <Fields key={data.version} of={data} reload={settings.reload} />}
    </Shown>
  );
}

function Fields({ of, reload }: { of: LessonSettings; reload: () => void }): JSX.Element {
  const [form, setForm] = useState<Record<Key, string>>({
    questions: String(of.questions),
    passPercent: String(of.passPercent),
    pauseMinutes: String(of.pauseMinutes),
  });
  const check = (): FieldError[] =>
    KEYS.flatMap((key) => {
      const [min, max] = LIMITS[key];
      const value = Number(form[key]);
      const good = /^\d+$/.test(form[key].trim()) && value >= min && value <= max;
      return good ? [] : [{ field: key, message: word('numberWrong', { min, max }) }];
    });
  const submit = async (): Promise<void> => {
    const { version } = await staff.put<LessonSettings>('/api/training/settings', {
      round: of.round,
      version: of.version,
      questions: Number(form.questions),
      passPercent: Number(form.passPercent),
      pauseMinutes: Number(form.pauseMinutes),
    });
    say(word('saved', { version }));
    reload();
  };
  return (
    <section class="card stack">
      <p class="muted">{word('settingsNote')}</p>
      <Form action={word('save')} check={check} submit={submit}>
        {(error) => (
          <div class="form-grid">
            {KEYS.map((key) => (
              <TextField
                key={key}
                id={key}
                inputMode="numeric"
                text={word(NAMES[key])}
                value={form[key]}
                onChange={(value) => setForm((old) => ({ ...old, [key]: value }))}
                {...(error(key) ? { error: error(key)! } : {})}
              />
            ))}
          </div>
        )}
      </Form>
    </section>
  );
}
