import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { me, now } from './app';
import { Failure, Page, useOpenForm, useSave } from './parts';
import { t } from './innerWords';
import { format, label } from '../i18n';
import { describedBy, ErrorSummary, Field } from '../shared/Form';
import { Icon } from '../shared/Icon';

interface Doubt {
  text: string;
  voters: number;
}

/** One number; unlikely ones are asked about once, never refused. */
export function Turnout({ instead, filled = '' }: { instead?: string; filled?: string }): JSX.Element {
  useOpenForm();
  const [typed, setTyped] = useState(filled);
  const [bad, setBad] = useState<string | undefined>();
  const [doubt, setDoubt] = useState<Doubt | null>(null);
  const { failed, busy, commit } = useSave();
  const total = listTotal();
  const last = now.value.turnout;
  const hint = total ? t('turnout.hintOf', { total: format.number(total) }) : t('turnout.hint');
  const submit = (event: Event): void => {
    event.preventDefault();
    const voters = Number(typed.replace(/[.\s]/g, ''));
    if (typed.trim() === '' || !Number.isInteger(voters) || voters < 0 || voters > 99_999) {
      setBad(t('turnout.bad'));
      return;
    }
    setBad(undefined);
    const text = doubtAbout(voters, total, last?.voters);
    if (text && doubt?.voters !== voters) setDoubt({ text, voters });
    else commit({ kind: 'turnout', body: { voters }, instead });
  };
  return (
    <Page title={t('turnout.title')}>
      <form class="stack" onSubmit={submit} noValidate>
        <ErrorSummary errors={bad ? [{ field: 'voters', message: bad }] : []} />
        <Field id="voters" text={t('turnout.field')} hint={hint} error={bad}>
          <input
            id="voters"
            class="input big-number num"
            inputMode="numeric"
            autocomplete="off"
            maxLength={7}
            value={typed}
            aria-describedby={describedBy('voters', hint, bad)}
            aria-invalid={bad ? true : undefined}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </Field>
        {last && !instead && (
          <p class="muted">
            {t('turnout.last', { voters: format.number(last.voters), time: format.timeZoned(last.atMs) })}
          </p>
        )}
        {doubt && (
          <p class="notice tone-warn" role="alert">
            <Icon name="alert" />
            {doubt.text}
          </p>
        )}
        <Failure text={failed} />
        <button class="button button-wide button-big" disabled={busy}>
          {doubt ? t('turnout.anyway') : label('do.save')}
        </button>
      </form>
    </Page>
  );
}

function listTotal(): number {
  const station = me.value?.station;
  return (station?.dptMale ?? 0) + (station?.dptFemale ?? 0);
}

function doubtAbout(voters: number, total: number, last: number | undefined): string | null {
  if (total > 0 && voters > total) return t('turnout.above', { total: format.number(total) });
  if (last !== undefined && voters < last) return t('turnout.lower', { voters: format.number(last) });
  return null;
}
