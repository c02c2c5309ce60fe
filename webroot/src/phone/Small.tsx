import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { counts, now } from './app';
import { recentPosition } from './geo';
import { reached } from './next';
import { Failure, Page, useOpenForm, useSave } from './parts';
import { typedText, withText } from './text';
import { t, type WordKey } from './innerWords';
import { label, named } from '../i18n';
import type { Presence } from '../api/types';
import { describedBy, ErrorSummary, Field } from '../shared/Form';
import { Icon } from '../shared/Icon';
import { Mark, PresenceChip } from '../shared/Mark';
import { presenceMarks } from '../shared/marks';

/** The reports that are one question long: note, presence, end of duty. */
export function Note({ instead, filled = '' }: { instead?: string; filled?: string }): JSX.Element {
  useOpenForm();
  const [text, setText] = useState(filled);
  const [bad, setBad] = useState<string | undefined>();
  const { failed, busy, commit } = useSave();
  const submit = (event: Event): void => {
    event.preventDefault();
    if (!typedText(text)) setBad(t('note.missing'));
    else commit({ kind: 'note', body: withText(text), instead });
  };
  return (
    <Page title={t('note.title')}>
      <form class="stack" onSubmit={submit} noValidate>
        <ErrorSummary errors={bad ? [{ field: 'note', message: bad }] : []} />
        <Field id="note" text={t('note.field')} hint={t('note.hint')} error={bad}>
          <textarea
            id="note"
            class="input"
            rows={4}
            maxLength={2000}
            value={text}
            aria-describedby={describedBy('note', t('note.hint'), bad)}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </Field>
        <Failure text={failed} />
        <button class="button button-wide button-big" disabled={busy}>
          {label('do.save')}
        </button>
      </form>
    </Page>
  );
}

const choices: Presence[] = ['HADIR', 'MENUJU_TPS', 'ISTIRAHAT', 'SAKIT'];

export function PresencePage(): JSX.Element {
  useOpenForm();
  const { presence } = now.value;
  const offered = choices.filter(
    (one) => one !== presence && (one !== 'HADIR' || reached(now.value.state, 'PTPS_HADIR')),
  );
  const [to, setTo] = useState<Presence>(offered[0] ?? 'HADIR');
  const [reason, setReason] = useState('');
  const { failed, busy, commit } = useSave();
  const body = { to, ...withText(reason, 'reason') };
  return (
    <Page title={t('presence.title')}>
      <p class="row-wrap">
        <span class="sr">{t('presence.now', { presence: '' })}</span>
        <PresenceChip presence={presence} />
      </p>
      <fieldset class="field">
        <legend class="label">{t('presence.pick')}</legend>
        <div class="list">
          {offered.map((one) => (
            <label class="link-row" key={one}>
              <input type="radio" name="presence" checked={to === one} onChange={() => setTo(one)} />
              <Mark mark={presenceMarks[one]} />
              <span class="grow">{t(`presence.${one}` as WordKey)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Field id="reason" text={t('presence.reason')}>
        <input
          id="reason"
          class="input"
          maxLength={200}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </Field>
      <Failure text={failed} />
      <button
        class="button button-wide button-big"
        disabled={busy}
        onClick={() => commit({ kind: 'presence', body, position: recentPosition() })}
      >
        {label('do.save')}
      </button>
    </Page>
  );
}

/** Asks when something is unsent, and allows it: nobody has to stand in the dark for a signal. */
export function CheckOut(): JSX.Element {
  useOpenForm();
  const { failed, busy, commit } = useSave();
  const unsent = counts.value.onPhone;
  const early = now.value.state !== 'LHP_TERKIRIM';
  return (
    <Page title={t('out.title')}>
      <p>{t('out.intro')}</p>
      {early && (
        <p class="notice tone-info">
          <Icon name="info" />
          {t('out.early', { state: named('state', now.value.state) })}
        </p>
      )}
      {unsent > 0 && (
        <p class="notice tone-warn">
          <Icon name="phone" />
          {t('out.unsent', { count: unsent })}
        </p>
      )}
      <Failure text={failed} />
      <button
        class={`button button-wide button-big ${unsent > 0 ? 'button-plain' : ''}`}
        disabled={busy}
        onClick={() => commit({ kind: 'check-out', position: recentPosition() })}
      >
        {t(unsent > 0 ? 'out.doAnyway' : 'out.do')}
      </button>
    </Page>
  );
}
