import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { FieldError } from '../api/types';
import { TextField } from '../console/Form';
import { say } from '../console/toast';
import { format } from '../i18n';
import { areaName } from '../store/places';
import type { Wave } from './api';
import { instantOf, OFFSETS, todayIn } from './dates';
import { word } from './hearingWords';
import type { Changes, PlenoSums } from './pleno';
import { sumsText } from './PlenoPrepare';
import { Sure } from './Sure';
import { word as shared } from './words';

/** Deciding cannot be undone, so the number of people is typed. */
export function PlenoHold({
  wave,
  territory,
  changes,
  sums,
  close,
  held,
}: {
  wave: Wave;
  territory: string;
  changes: Changes;
  sums: PlenoSums;
  close: () => void;
  held: () => void;
}): JSX.Element {
  const [form, setForm] = useState({ ...todayIn(wave.settings.zone), typed: '' });
  const change = (key: keyof typeof form) => (value: string) => setForm((old) => ({ ...old, [key]: value }));
  const check = (): FieldError[] => [
    ...(form.day ? [] : [{ field: 'day', message: shared('dateMissing') }]),
    ...(/^([01]\d|2[0-3])[.:][0-5]\d$/.test(form.time.trim())
      ? []
      : [{ field: 'time', message: word('timeWrong') }]),
    ...(form.typed.trim().replace('.', '') === String(sums.all)
      ? []
      : [{ field: 'typed', message: word('typedWrong', { n: format.number(sums.all) }) }]),
  ];
  const submit = async (): Promise<void> => {
    await staff.post('/api/recruitment/plenos', {
      wave: wave.id,
      territory,
      heldAt: instantOf(form.day, form.time, OFFSETS[wave.settings.zone]),
      changes: Object.entries(changes).map(([applicant, { outcome, reason }]) => ({
        applicant,
        outcome,
        reason: reason.trim(),
      })),
    });
    say(word('held'));
    close();
    held();
  };
  return (
    <Sure
      title={word('holdTitle', { name: areaName(Number(territory.replace(/\./g, ''))) })}
      text={word('holdSure', { sums: sumsText(sums), n: format.number(sums.all) })}
      action={word('hold')}
      check={check}
      submit={submit}
      close={close}
    >
      {(error) => (
        <>
          <div class="form-grid">
            <TextField
              id="day"
              type="date"
              text={word('heldOn')}
              value={form.day}
              onChange={change('day')}
              error={error('day') ?? error('heldAt')}
            />
            <TextField
              id="time"
              inputMode="decimal"
              text={word('heldTime')}
              value={form.time}
              onChange={change('time')}
              error={error('time')}
            />
          </div>
          <TextField
            id="typed"
            inputMode="numeric"
            autocomplete="off"
            text={word('typed')}
            value={form.typed}
            onChange={change('typed')}
            error={error('typed')}
          />
        </>
      )}
    </Sure>
  );
}
