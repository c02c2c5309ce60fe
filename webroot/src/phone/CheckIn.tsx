import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { me, now, roundNowMs } from './app';
import { follow, GOOD_ACCURACY_M, metresToStation, PATIENCE_MS, type Fix } from './geo';
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
  if (step.at === 'reason') return <Reason fix={followed.fix.value} onBack={first} onDone={(reason) => setStep({ at: 'review', reason })} />;
  if (step.at === 'review') return <Review step={step} onBack={first} />;
  return (
    <Locate fix={followed.fix.value} onDone={(position) => setStep(position ? { at: 'review', position } : { at: 'reason' })} />
  );
}

function Locate({ fix, onDone }: { fix: Fix; onDone: (position?: Position) => void }): JSX.Element {
  const waited = useWaitedMs();
  const patient = waited >= PATIENCE_MS;
  const position = fix.state === 'found' ? fix.position : undefined;
  const good = position !== undefined && position.accuracyM <= GOOD_ACCURACY_M;
  const refused = fix.state === 'denied' || fix.state === 'unavailable';
  return (
    <Page title={t('in.title')}>
      {now.value.presence === 'HADIR' && <p class="notice tone-info"><Icon name="info" />{t('in.already')}</p>}
      <div class="locate card">
        <Ring accuracyM={position?.accuracyM} state={good ? 'go' : refused ? 'danger' : position ? 'warn' : 'info'} />
        <div class="stack-tight" role="status">
          <h2>{headline(fix, good)}</h2>
          {position && <p class="num">{distanceWords(position)}</p>}
          {hint(fix, good) && <p class="muted">{hint(fix, good)}</p>}
        </div>
      </div>
      <div class="stack">
        {good && <button class="button button-wide button-big" onClick={() => onDone(position)}>{t('in.continue')}</button>}
        {!good && position && patient && (
          <button class="button button-plain button-wide" onClick={() => onDone(position)}>{t('in.continueWeak')}</button>
        )}
        {(refused || (!position && patient)) && (
          <button class="button button-plain button-wide" onClick={() => onDone()}>{t('in.continueWithout')}</button>
        )}
        {!good && !refused && !patient && (
          <p class="muted small num">{t('in.waitWeak', { seconds: Math.ceil((PATIENCE_MS - waited) / 1000) })}</p>
        )}
      </div>
    </Page>
  );
}

function useWaitedMs(): number {
  const [startedMs] = useState(() => Date.now());
  const [ms, setMs] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMs(Date.now() - startedMs), 500);
    return () => clearInterval(timer);
  }, []);
  return ms;
}

function headline(fix: Fix, good: boolean): string {
  if (fix.state === 'denied') return t('in.denied');
  if (fix.state === 'unavailable') return t('in.unavailable');
  if (fix.state === 'searching') return t('in.searching');
  const accuracy = format.distance(fix.position.accuracyM);
  return good ? t('in.good', { accuracy }) : t('in.weak', { accuracy });
}

function hint(fix: Fix, good: boolean): string {
  if (fix.state === 'denied') return t('in.deniedHint');
  if (fix.state === 'unavailable') return t('in.unavailableHint');
  return good ? '' : t('in.weakHint');
}

function distanceWords(position: Position): string {
  const metres = metresToStation(position, me.value?.station);
  return metres === undefined ? t('in.noStationPlace') : t('in.distance', { distance: format.distance(metres) });
}

/** Shrinks as the accuracy grows; the words beside it say the same. */
function Ring({ accuracyM, state }: { accuracyM?: number; state: 'go' | 'warn' | 'danger' | 'info' }): JSX.Element {
  const radius = accuracyM === undefined ? 44 : Math.min(44, 10 + Math.sqrt(accuracyM) * 2.2);
  return (
    <svg class={`ring tone-${state}`} viewBox="0 0 100 100" width="120" height="120" aria-hidden="true">
      <circle cx="50" cy="50" r="46" fill="none" stroke="var(--line)" stroke-width="1.5" />
      <circle class={accuracyM === undefined && state === 'info' ? 'ring-wave' : 'ring-reach'} cx="50" cy="50" r={radius}
        fill="var(--soft)" stroke="var(--mark)" stroke-width="2.5" />
      {state === 'danger'
        ? <path d="M40 40l20 20M60 40L40 60" stroke="var(--mark)" stroke-width="5" stroke-linecap="round" />
        : <circle cx="50" cy="50" r="6" fill="var(--mark)" />}
    </svg>
  );
}

const reasons = ['permission', 'signal', 'phone', 'other'] as const;

function Reason({ fix, onBack, onDone }: { fix: Fix; onBack: () => void; onDone: (reason: string) => void }): JSX.Element {
  const [picked, setPicked] = useState<string>(fix.state === 'denied' ? 'permission' : '');
  const [text, setText] = useState('');
  const [errors, setErrors] = useState<{ field: string; message: string }[]>([]);
  const done = (): void => {
    if (!picked) setErrors([{ field: 'reason-permission', message: t('in.reasonMissing') }]);
    else if (picked === 'other' && !typedText(text)) setErrors([{ field: 'reason-text', message: t('in.reasonTextMissing') }]);
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
            <input id={`reason-${code}`} type="radio" name="reason" checked={picked === code} onChange={() => setPicked(code)} />
            {t(`in.reason.${code}`)}
          </label>
        ))}
      </fieldset>
      {picked === 'other' && (
        <Field id="reason-text" text={t('in.reasonText')} error={wrong('reason-text')}>
          <input id="reason-text" class="input" maxLength={200} value={text}
            onInput={(event) => setText(event.currentTarget.value)} />
        </Field>
      )}
      <button class="button button-wide button-big" onClick={done}>{label('do.next')}</button>
    </Page>
  );
}

function Review({ step, onBack }: { step: { position?: Position; reason?: string }; onBack: () => void }): JSX.Element {
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
        <dt>{t('in.time')}</dt><dd class="num">{format.timeZoned(roundNowMs())}</dd>
        <dt>{t('in.location')}</dt>
        <dd class="num">
          {position
            ? `${distanceWords(position)}, ${t('in.accuracy', { accuracy: format.distance(position.accuracyM) })}`
            : t('in.locationNone', { reason: reason ?? '' })}
        </dd>
      </dl>
      {far && <p class="notice tone-warn"><Icon name="pin" />{t('in.far', { distance: format.distance(metres) })}</p>}
      <Failure text={failed} />
      <button class="button button-wide button-big" disabled={busy}
        onClick={() => commit({ kind: 'check-in', body: reason ? { reason } : {}, position })}>{t('in.save')}</button>
    </Page>
  );
}
