import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LateLine, LatePage } from '../api/contract';
import { may } from '../access/rights';
import { staff, staffSession } from '../api/staff';
import { Form } from '../console/Form';
import { useEvery } from '../console/every';
import { Empty, Shown, textOf } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { format, named } from '../i18n';
import { Dialog } from '../shared/Dialog';
import { describedBy, Field } from '../shared/Form';
import { word } from './replacementWords';

const REFRESH_MS = 10_000;

/** What replaced phones still delivered: each becomes a report with a mark, or is dismissed with a reason. */
export function LateList(): JSX.Element {
  const page = useResource(() => staff.get<LatePage>('/api/staffing/late-reports'), []);
  useEvery(REFRESH_MS, page.reload, [page.reload]);
  const decides = may(staffSession.value?.actor, 'REPLACE_DECIDE');
  const [dismissed, setDismissed] = useState<LateLine | null>(null);
  const decide = async (id: string, body: { accept: boolean; reason?: string }): Promise<void> => {
    await staff.post(`/api/staffing/late-reports/${id}`, body);
    say(word('saved'));
    page.reload();
  };
  const file = (id: string): void =>
    void decide(id, { accept: true }).catch((problem: unknown) => {
      say(textOf(problem), { tone: 'danger' });
      page.reload();
    });
  return (
    <section class="card stack-tight">
      <Shown of={page}>
        {({ reports }) =>
          reports.length === 0 ? (
            <Empty icon="inbox" title={word('lateNone')}>
              <p class="muted">{word('lateNoneNext')}</p>
            </Empty>
          ) : (
            <ul class="lines">
              {reports.map((each) => (
                <li key={each.id} class="replacement-line">
                  <span class="grow">
                    <strong>{named('kind', each.kind)}</strong>{' '}
                    {word('lateFrom', { name: each.name, tps: each.stationName })}
                    <br />
                    <span class="small muted">
                      {word('lateAt', {
                        at: format.dateTime(each.occurredAt),
                        received: format.time(each.receivedAt),
                      })}
                    </span>
                    <Content body={each.body} />
                  </span>
                  {each.afterEnd && <span class="chip tone-warn">{word('afterEnd')}</span>}
                  {decides && (
                    <span class="row-wrap">
                      <button type="button" class="button" onClick={() => file(each.id)}>
                        {word('file')}
                      </button>
                      <button type="button" class="button button-plain" onClick={() => setDismissed(each)}>
                        {word('dismiss')}
                      </button>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
      {dismissed && (
        <Why
          close={() => setDismissed(null)}
          send={async (reason) => {
            await decide(dismissed.id, { accept: false, reason });
            setDismissed(null);
          }}
        />
      )}
    </section>
  );
}

/** What the report says, in so far as it is text or a figure. */
function Content({ body }: { body: unknown }): JSX.Element | null {
  const values = Object.values((body ?? {}) as Record<string, unknown>).filter(
    (each) => typeof each === 'string' || typeof each === 'number',
  );
  return values.length === 0 ? null : <p class="small">{values.join(' · ')}</p>;
}

function Why({ close, send }: { close: () => void; send: (reason: string) => Promise<void> }): JSX.Element {
  const [text, setText] = useState('');
  return (
    <Dialog title={word('dismissWhy')} onClose={close} actions={null}>
      <Form
        check={() => (text.trim() ? [] : [{ field: 'reason', message: word('dismissMissing') }])}
        submit={() => send(text.trim())}
        action={word('dismiss')}
        extra={
          <button type="button" class="button button-plain" onClick={close}>
            {word('cancel')}
          </button>
        }
      >
        {(error) => (
          <Field id="reason" text={word('reason')} error={error('reason')}>
            <textarea
              class="input"
              id="reason"
              rows={3}
              maxLength={1000}
              value={text}
              aria-describedby={describedBy('reason', undefined, error('reason'))}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </Field>
        )}
      </Form>
    </Dialog>
  );
}
