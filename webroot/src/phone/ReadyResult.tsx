import type { JSX } from 'preact';
import { standing } from './device';
import { t } from './innerWords';
import type { DeviceView } from '../api/contract';
import { format, language } from '../i18n';
import { Icon } from '../shared/Icon';
import { Mark } from '../shared/Mark';
import { receivedMark, savedMark } from '../shared/marks';

/** What the office makes of it, and where the test report is. */
export function Result({
  told,
  state,
  why,
  kept,
  again,
}: {
  told: DeviceView | undefined;
  state: 'busy' | 'sent' | 'failed';
  why: string;
  kept: boolean;
  again: () => void;
}): JSX.Element {
  const received = state === 'sent' && told?.testReceivedAt;
  return (
    <section class="card stack-tight" aria-busy={state === 'busy'}>
      <h2>{t(state !== 'sent' ? 'ready.notSent' : told?.ready ? 'ready.allGood' : 'ready.notYet')}</h2>
      {state === 'sent' && told && told.problems.length > 0 && (
        <ul class="bullets">
          {told.problems.map((each) => (
            <li key={each.code}>{language.value === 'en' ? each.en : each.id}</li>
          ))}
        </ul>
      )}
      <p class="row small" role="status">
        {state === 'busy' ? (
          t('ready.test.busy')
        ) : received ? (
          <>
            <Mark mark={receivedMark} />
            {t('ready.test.received', { time: format.timeZoned(received) })}
          </>
        ) : (
          <>
            <Mark mark={savedMark} />
            {kept ? t('ready.test.kept') : t('ready.test.failed')} {why}
          </>
        )}
      </p>
      <button class="button button-plain button-wide" aria-disabled={state === 'busy'} onClick={again}>
        <Icon name="refresh" />
        {t('ready.again')}
      </button>
      <Missing />
    </section>
  );
}

/** What else keeps this supervisor from being ready, in the office's words. */
function Missing(): JSX.Element | null {
  const mine = standing.value?.mine;
  if (!mine?.blocker || mine.state === 'TRAINED') return null;
  return (
    <p class="small">
      {t('ready.missing', { what: language.value === 'en' ? mine.blocker.en : mine.blocker.id })}
    </p>
  );
}

