import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { me, now } from './app';
import { GOOD_ACCURACY_M, metresToStation, PATIENCE_MS, type Fix } from './geo';
import { t } from './innerWords';
import { Page } from './parts';
import { format } from '../i18n';
import type { Position } from '../api/types';
import { Icon } from '../shared/Icon';

/** The search for a position, live: how exact, how far from the station, and what may be done meanwhile. */
export function Locate({ fix, onDone }: { fix: Fix; onDone: (position?: Position) => void }): JSX.Element {
  const waited = useWaitedMs();
  const patient = waited >= PATIENCE_MS;
  const position = fix.state === 'found' ? fix.position : undefined;
  const good = position !== undefined && position.accuracyM <= GOOD_ACCURACY_M;
  const refused = fix.state === 'denied' || fix.state === 'unavailable';
  return (
    <Page title={t('in.title')}>
      {now.value.presence === 'HADIR' && (
        <p class="notice tone-info">
          <Icon name="info" />
          {t('in.already')}
        </p>
      )}
      <div class="locate card">
        <Ring
          accuracyM={position?.accuracyM}
          state={good ? 'go' : refused ? 'danger' : position ? 'warn' : 'info'}
        />
        <div class="stack-tight" role="status">
          <h2>{headline(fix, good)}</h2>
          {position && <p class="num">{distanceWords(position)}</p>}
          {hint(fix, good) && <p class="muted">{hint(fix, good)}</p>}
        </div>
      </div>
      <div class="stack">
        {good && (
          <button class="button button-wide button-big" onClick={() => onDone(position)}>
            {t('in.continue')}
          </button>
        )}
        {!good && position && patient && (
          <button class="button button-plain button-wide" onClick={() => onDone(position)}>
            {t('in.continueWeak')}
          </button>
        )}
        {(refused || (!position && patient)) && (
          <button class="button button-plain button-wide" onClick={() => onDone()}>
            {t('in.continueWithout')}
          </button>
        )}
        {!good && !refused && !patient && (
          <p class="muted small num">
            {t('in.waitWeak', { seconds: Math.ceil((PATIENCE_MS - waited) / 1000) })}
          </p>
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

export function distanceWords(position: Position): string {
  const metres = metresToStation(position, me.value?.station);
  return metres === undefined
    ? t('in.noStationPlace')
    : t('in.distance', { distance: format.distance(metres) });
}

/** Shrinks as the accuracy grows; the words beside it say the same. */
function Ring({
  accuracyM,
  state,
}: {
  accuracyM?: number;
  state: 'go' | 'warn' | 'danger' | 'info';
}): JSX.Element {
  const radius = accuracyM === undefined ? 44 : Math.min(44, 10 + Math.sqrt(accuracyM) * 2.2);
  return (
    <svg class={`ring tone-${state}`} viewBox="0 0 100 100" width="120" height="120" aria-hidden="true">
      <circle cx="50" cy="50" r="46" fill="none" stroke="var(--line)" stroke-width="1.5" />
      <circle
        class={accuracyM === undefined && state === 'info' ? 'ring-wave' : 'ring-reach'}
        cx="50"
        cy="50"
        r={radius}
        fill="var(--soft)"
        stroke="var(--mark)"
        stroke-width="2.5"
      />
      {state === 'danger' ? (
        <path d="M40 40l20 20M60 40L40 60" stroke="var(--mark)" stroke-width="5" stroke-linecap="round" />
      ) : (
        <circle cx="50" cy="50" r="6" fill="var(--mark)" />
      )}
    </svg>
  );
}
