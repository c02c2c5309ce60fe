import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { HonorariumCurrent } from '../api/contract';
import type { FieldError } from '../api/types';
import { staff } from '../api/staff';
import { Form, SelectField, TextField } from '../console/Form';
import { Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { word } from './honorariumWords';

const PATH = '/api/staffing/honorarium/settings';
const NUMBERS = ['amount', 'taxPercent', 'daysBefore', 'daysAfter'] as const;
type Rule = 'PRESENT' | 'DAYS' | 'EQUAL';

/** The amount and how it is shared: settings of the round, folded away until somebody needs them. */
export function HonorariumSettings({ round, changed }: { round: number; changed: () => void }): JSX.Element {
  const current = useResource(() => staff.get<HonorariumCurrent>(`${PATH}?round=${round}`), [round]);
  return (
    <details class="card">
      <summary>{word('settings')}</summary>
      <Shown of={current}>
        {(data) => (
          <Fields
            key={data.version}
            data={data}
            saved={(next) => {
              current.set(next);
              changed();
            }}
          />
        )}
      </Shown>
    </details>
  );
}

function Fields({
  data,
  saved,
}: {
  data: HonorariumCurrent;
  saved: (next: HonorariumCurrent) => void;
}): JSX.Element {
  const [typed, setTyped] = useState<Record<(typeof NUMBERS)[number], string>>({
    amount: String(data.settings.amount),
    taxPercent: String(data.settings.taxPercent),
    daysBefore: String(data.settings.daysBefore),
    daysAfter: String(data.settings.daysAfter),
  });
  const [rule, setRule] = useState(data.settings.rule);
  const [confirmed, setConfirmed] = useState(data.settings.confirmed);
  const check = (): FieldError[] =>
    NUMBERS.filter((name) => !/^\d{1,9}$/.test(typed[name].replace(/\./g, ''))).map((field) => ({
      field,
      message: word('badNumber'),
    }));
  const submit = async (): Promise<void> => {
    const numbers = Object.fromEntries(NUMBERS.map((name) => [name, Number(typed[name].replace(/\./g, ''))]));
    saved(
      await staff.put<HonorariumCurrent>(PATH, {
        round: data.round,
        version: data.version,
        settings: { ...numbers, rule, confirmed },
      }),
    );
    say(word('settingsSaved'));
  };
  return (
    <Form
      check={check}
      submit={submit}
      action={word('save')}
      names={Object.fromEntries(NUMBERS.map((name) => [`settings.${name}`, name]))}
    >
      {(error) => (
        <div class="form-grid">
          {NUMBERS.map((name) => (
            <TextField
              key={name}
              id={name}
              text={word(name)}
              error={error(name)}
              inputMode="numeric"
              value={typed[name]}
              onChange={(next) => setTyped({ ...typed, [name]: next })}
            />
          ))}
          <SelectField
            id="rule"
            text={word('rule')}
            error={error('rule')}
            value={rule}
            onChange={setRule}
            options={(['PRESENT', 'DAYS', 'EQUAL'] as Rule[]).map((each) => [each, word(`rule_${each}`)])}
          />
          <label class="check">
            <input
              type="checkbox"
              checked={confirmed}
              onChange={(event) => setConfirmed(event.currentTarget.checked)}
            />
            <span>{word('confirmed')}</span>
          </label>
        </div>
      )}
    </Form>
  );
}
