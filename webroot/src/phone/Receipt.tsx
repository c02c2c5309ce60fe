import type { JSX } from 'preact';
import { me, mine, sendingIds } from './app';
import { describe, shortCode } from './describe';
import { Reasons } from './Outbox';
import { Page } from './parts';
import { address, go, practising } from './route';
import { t, type WordKey } from './innerWords';
import { format } from '../i18n';
import type { OutboxItem } from '../outbox/plan';
import { Icon } from '../shared/Icon';
import { Mark } from '../shared/Mark';
import { receivedMark, rejectedMark, savedMark } from '../shared/marks';

/** Proof of one report; it turns from "on the phone" to "received" while one looks at it. */
export function Receipt({ id }: { id: string }): JSX.Element {
  const item = mine.value.find((one) => one.report.id === id);
  const home = (): void => go('');
  if (!item)
    return (
      <Page title={t('receipt.title')} onBack={home}>
        <p>{t('box.empty')}</p>
      </Page>
    );
  const { report } = item;
  const urgent = !practising.value && (report.kind === 'incident' || report.kind === 'help');
  const coordinator = me.value?.coordinator;
  return (
    <Page title={t('receipt.title')} onBack={home}>
      <Whereabouts item={item} />
      {item.state === 'rejected' && (
        <div class="card">
          <Reasons item={item} />
          <p>
            <a href={address('kirim')}>{t('do.outbox')}</a>
          </p>
        </div>
      )}
      <div class="card stack">
        <h2>{describe(report)}</h2>
        <dl class="facts">
          <dt>{t('receipt.happened')}</dt>
          <dd class="num">{format.dateTime(report.occurredAt)}</dd>
          <dt>{t('receipt.code')}</dt>
          <dd class="num">{shortCode(report.id)}</dd>
          {item.seq !== undefined && (
            <>
              <dt>{t('receipt.number')}</dt>
              <dd class="num">{format.number(item.seq)}</dd>
            </>
          )}
        </dl>
      </div>
      {item.state !== 'rejected' && <p class="muted">{afterwards(item, urgent)}</p>}
      {urgent && coordinator?.phone && (
        <a class="button button-plain button-wide button-big" href={`tel:${coordinator.phone}`}>
          <Icon name="call" />
          {t('do.call', { name: coordinator.name })}
        </a>
      )}
      <button class="button button-wide button-big" onClick={home}>
        {t('do.home')}
      </button>
    </Page>
  );
}

function afterwards(item: OutboxItem, urgent: boolean): string {
  if (urgent) return t('receipt.nextIncident');
  if (practising.value) return t('receipt.nextPractice');
  return t(item.state === 'received' ? 'receipt.nextDone' : 'receipt.nextHeld');
}

/** Two stops, phone and centre: the report stands at one of them, in its own colour, sign and words. */
function Whereabouts({ item }: { item: OutboxItem }): JSX.Element {
  const { state } = item;
  const mark = state === 'received' ? receivedMark : state === 'rejected' ? rejectedMark : savedMark;
  return (
    <section class={`whereabouts whereabouts-${state} tone-${mark.tone}`}>
      <div class="track" aria-hidden="true">
        <span class={state === 'received' ? 'stop' : 'stop stop-here'}>
          <Mark mark={state === 'rejected' ? rejectedMark : savedMark} size={28} />
        </span>
        <span class="track-line" />
        <span class={state === 'received' ? 'stop stop-here' : 'stop'}>
          <Mark mark={receivedMark} size={28} />
        </span>
      </div>
      <div class="track-names small" aria-hidden="true">
        <span>{t('track.phone')}</span>
        <span>{t('track.centre')}</span>
      </div>
      <div role="status">
        <p class="whereabouts-word">{headline(item)}</p>
        {state !== 'rejected' && (
          <p>{t(why(state))}</p>
        )}
      </div>
    </section>
  );
}

function why(state: OutboxItem['state']): WordKey {
  if (state !== 'received') return 'receipt.savedWhy';
  return practising.value ? 'receipt.practiceWhy' : 'receipt.receivedWhy';
}

function headline(item: OutboxItem): string {
  if (item.state === 'received')
    return t('receipt.received', { time: format.time(item.receivedAt ?? item.report.occurredAt) });
  if (item.state === 'rejected') return t('receipt.rejected');
  return t(sendingIds.value.includes(item.report.id) ? 'receipt.sending' : 'receipt.saved');
}
