import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { discard, mine, save, sender, sendingIds } from './app';
import { describe } from './describe';
import { DeliveryStrip } from './Home';
import { Page } from './parts';
import { go } from './route';
import { t } from './innerWords';
import { format, label } from '../i18n';
import type { OutboxItem } from '../outbox/plan';
import { Dialog } from '../shared/Dialog';
import { Icon } from '../shared/Icon';
import { Mark } from '../shared/Mark';
import { receivedMark, rejectedMark, savedMark, type Mark as MarkShape } from '../shared/marks';

const newestFirst = (a: OutboxItem, b: OutboxItem): number => (a.report.id < b.report.id ? 1 : -1);

/** Everything this person ever sent from this phone, and where each piece is. */
export function OutboxPage(): JSX.Element {
  const of = (state: OutboxItem['state']): OutboxItem[] =>
    mine.value.filter((item) => item.state === state).sort(newestFirst);
  const saved = of('saved');
  const rejected = of('rejected');
  const received = of('received');
  return (
    <Page title={t('box.title')}>
      <DeliveryStrip />
      {mine.value.length === 0 && <p class="empty muted">{t('box.empty')}</p>}
      {mine.value.length > 0 && saved.length + rejected.length === 0 && (
        <p class="notice tone-go">
          <Mark mark={receivedMark} />
          {t('box.allReceived')}
        </p>
      )}
      {rejected.length > 0 && (
        <section class="stack-tight">
          <h2 class="section">{t('box.rejected')}</h2>
          {rejected.map((item) => (
            <Rejected key={item.report.id} item={item} />
          ))}
        </section>
      )}
      <Group title={t('box.onPhone')} items={saved} mark={savedMark} side="left" />
      {saved.length > 0 && (
        <button class="button button-plain button-wide" onClick={() => sender.retryNow()}>
          <Icon name="refresh" />
          {label('do.retry')}
        </button>
      )}
      <Group title={t('box.received')} items={received} mark={receivedMark} side="right" />
    </Page>
  );
}

/** Unsent items carry their sign on the left, received ones on the right: told apart without reading. */
function Group({
  title,
  items,
  mark,
  side,
}: {
  title: string;
  items: OutboxItem[];
  mark: MarkShape;
  side: 'left' | 'right';
}): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <section class="stack-tight">
      <h2 class="section">
        {title} <span class="num">({items.length})</span>
      </h2>
      <ul class={side === 'left' ? 'list list-held' : 'list'}>
        {items.map((item) => (
          <li key={item.report.id}>
            <button class="link-row" onClick={() => go(`kirim/${item.report.id}`)}>
              {side === 'left' && <Mark mark={mark} size={24} />}
              <span class="grow">
                {describe(item.report)}
                <br />
                <span class="small muted num">{whereabouts(item)}</span>
              </span>
              {side === 'right' && <Mark mark={mark} size={24} />}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whereabouts(item: OutboxItem): string {
  const happened = format.dateTime(item.report.occurredAt);
  if (item.receivedAt)
    return `${happened} · ${t('receipt.received', { time: format.time(item.receivedAt) })}`;
  return sendingIds.value.includes(item.report.id) ? `${happened} · ${t('word.sending')}` : happened;
}

const editable = ['incident', 'turnout', 'note'];

function Rejected({ item }: { item: OutboxItem }): JSX.Element {
  const [asking, setAsking] = useState(false);
  const { id, kind, body, position } = item.report;
  const fix = (): void => {
    if (editable.includes(kind)) go(`perbaiki/${id}`);
    else void save({ kind, body, position, instead: id });
  };
  return (
    <article class="card stack-tight rejected">
      <div class="row">
        <Mark mark={rejectedMark} size={24} />
        <h3 class="grow">{describe(item.report)}</h3>
      </div>
      <p class="small muted num">{format.dateTime(item.report.occurredAt)}</p>
      <Reasons item={item} />
      <div class="row-wrap">
        <button class="button" onClick={fix}>
          {editable.includes(kind) ? label('do.fix') : t('box.fixAgain')}
        </button>
        <button class="button button-plain" onClick={() => setAsking(true)}>
          {label('do.delete')}
        </button>
      </div>
      {asking && (
        <Dialog
          title={t('box.deleteTitle')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <button class="button button-danger" onClick={() => void discard(id)}>
                {label('do.delete')}
              </button>
              <button class="button button-plain" onClick={() => setAsking(false)}>
                {label('do.cancel')}
              </button>
            </>
          }
        >
          <p>{t('box.deleteBody')}</p>
        </Dialog>
      )}
    </article>
  );
}

export function Reasons({ item }: { item: OutboxItem }): JSX.Element {
  const { title, detail, fields = [] } = item.problem ?? {};
  return (
    <div class="tone-danger reasons">
      <p>{(fields.length > 0 ? title : detail || title) || t('box.noReason')}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map(({ field, message }) => (
            <li key={field}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
