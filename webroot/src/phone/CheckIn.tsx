import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { me, roundNowMs } from './app';
import { follow, metresToStation, type Fix } from './geo';
import { distanceWords, Locate } from './Locate';
import { Failure, Page, useOpenForm, useSave } from './parts';
import { typedText } from './text';
import { t, type WordKey } from './innerWords';
import { format, label } from '../i18n';
import type { Position } from '../api/types';
import { ErrorSummary, Field } from '../shared/Form';
import { Icon } from '../shared/Icon';

type Step = { at: 'location' } | { at: 'reason' } | { at: 'review'; position?: Position; reason?: string };

/** Location, then review, then save: possible with a good fix, a weak one or none. */
export function CheckIn(): JSX.Element {
  useOpenForm();
  const followed = useMemo(follow, []);
  useEffect(() => followed.stop, []);
  const [step, setStep] = useState<Step>({ at: 'location' });
  const first = (): void => setStep({ at: 'location' });
  if (step.at === 'reason')
    return (
      <Reason
        fix={followed.fix.value}
        onBack={first}
        onDone={(reason) => setStep({ at: 'review', reason })}
      />
    );
  if (step.at === 'review') return <Review step={step} onBack={first} />;
  return (
    <Locate
      fix={followed.fix.value}
      onDone={(position) => setStep(position ? { at: 'review', position } : { at: 'reason' })}
    />
  );
}

const reasons = ['permission', 'signal', 'phone', 'other'] as const;

function Reason({
  fix,
  onBack,
  onDone,
}: {
  fix: Fix;
  onBack: () => void;
  onDone: (reason: string) => void;
}): JSX.Element {
  const [picked, setPicked] = useState<string>(fix.state === 'denied' ? 'permission' : '');
  const [text, setText] = useState('');
  const [errors, setErrors] = useState<{ field: string; message: string }[]>([]);
  const done = (): void => {
    if (!picked) setErrors([{ field: 'reason-permission', message: t('in.reasonMissing') }]);
    else if (picked === 'other' && !typedText(text))
      setErrors([{ field: 'reason-text', message: t('in.reasonTextMissing') }]);
    else onDone(picked === 'other' ? typedText(text) : t(`in.reason.${picked}` as WordKey));
  };
  const wrong = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <Page title={t('in.title')} onBack={onBack}>
      <ErrorSummary errors={errors} />
      <fieldset class={wrong('reason-permission') ? 'field field-bad' : 'field'}>
        <legend>{t('in.reason')}</legend>
        {wrong('reason-permission') && <span class="error">{wrong('reason-permission')}</span>}
        {reasons.map((code) => (
          <label class="check" key={code}>
            <input
              id={`reason-${code}`}
              type="radio"
              name="reason"
              checked={picked === code}
              onChange={() => setPicked(code)}
            />
            {t(`in.reason.${code}`)}
          </label>
        ))}
      </fieldset>
      {picked === 'other' && (
        <Field id="reason-text" text={t('in.reasonText')} error={wrong('reason-text')}>
          <input
            id="reason-text"
            class="input"
            maxLength={200}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </Field>
      )}
      <button class="button button-wide button-big" onClick={done}>
        {label('do.next')}
      </button>
    </Page>
  );
}

function Review({
  step,
  onBack,
}: {
  step: { position?: Position; reason?: string };
  onBack: () => void;
}): JSX.Element {
  const { failed, busy, commit } = useSave();
  const { station, round } = me.value ?? {};
  const { position, reason } = step;
  const metres = metresToStation(position, station);
  const far = metres !== undefined && metres > (round?.settings.nearMetres ?? 300);
  return (
    <Page title={t('in.review')} onBack={onBack}>
      <dl class="facts card">
        <dt>{t('in.place')}</dt>
        <dd>{station && `${label('word.tps', { number: station.number })}, ${station.kelurahan}`}</dd>
        <dt>{t('in.time')}</dt>
        <dd class="num">{format.timeZoned(roundNowMs())}</dd>
        <dt>{t('in.location')}</dt>
        <dd class="num">
          {position
            ? `${distanceWords(position)}, ${t('in.accuracy', { accuracy: format.distance(position.accuracyM) })}`
            : t('in.locationNone', { reason: reason ?? '' })}
        </dd>
      </dl>
      {far && (
        <p class="notice tone-warn">
          <Icon name="pin" />
          {t('in.far', { distance: format.distance(metres) })}
        </p>
      )}
      <Failure text={failed} />
      <button
        class="button button-wide button-big"
        disabled={busy}
        onClick={() => commit({ kind: 'check-in', body: reason ? { reason } : {}, position })}
      >
        {t('in.save')}
      </button>
    </Page>
  );
}
