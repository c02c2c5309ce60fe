import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { may } from '../access/rights';
import { staff, staffSession } from '../api/staff';
import { Choice, Empty, PageHead, Shown, textOf } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { Announce } from './Announce';
import { asked, chosenKecamatan } from './areas';
import type { Wave } from './api';
import type { Feedback, FeedbackPage as Page } from './hearing';
import { FeedbackCard } from './FeedbackCard';
import { word } from './hearingWords';
import { Export, KecamatanPick, ReadOnly, WavePick, WithWaves } from './parts';
import { word as shared } from './words';

type Show = 'open' | 'TERBUKTI' | 'TIDAK_TERBUKTI' | '';

/** What the public said of the names, from received to an outcome. */
export default function FeedbackPage(): JSX.Element {
  return (
    <WithWaves>
      {(waves, wave) => <List key={`${wave.id} ${chosenKecamatan.value}`} waves={waves} wave={wave} />}
    </WithWaves>
  );
}

function List({ waves, wave }: { waves: Wave[]; wave: Wave }): JSX.Element {
  const [show, setShow] = useState<Show>('open');
  const actor = staffSession.value?.actor;
  const filter = { wave: wave.id, territory: chosenKecamatan.value, state: show };
  const ask = (after?: string): Promise<Page> =>
    staff.get<Page>(`/api/recruitment/feedback${asked({ ...filter, after })}`);
  const page = useResource(() => ask(), [show]);
  const put = (next: Feedback): void => {
    if (page.data)
      page.set({
        ...page.data,
        feedback: page.data.feedback.map((each) => (each.id === next.id ? next : each)),
      });
  };
  const more = (from: Page): void =>
    void ask(from.next!).then(
      (next) => page.set({ ...next, feedback: [...from.feedback, ...next.feedback] }),
      (problem) => say(textOf(problem), { tone: 'danger' }),
    );
  return (
    <>
      <PageHead title={word('feedback')} about={word('feedbackAbout')}>
        <WavePick waves={waves} />
        <KecamatanPick />
        {may(actor, 'FEEDBACK_HANDLE') && (
          <Export of="feedback" query={{ ...filter, state: show === 'open' ? '' : show }} />
        )}
      </PageHead>
      {may(actor, 'RECRUIT_DECIDE') ? <Announce wave={wave} done={page.reload} /> : <ReadOnly />}
      <section class="card stack-tight">
        <div class="filters">
          <Choice<Show>
            name={word('show')}
            value={show}
            onChange={setShow}
            options={[
              ['open', word('open')],
              ['TERBUKTI', word('to_TERBUKTI')],
              ['TIDAK_TERBUKTI', word('to_TIDAK_TERBUKTI')],
              ['', word('all')],
            ]}
          />
        </div>
        <Shown of={page}>
          {(data) =>
            data.feedback.length === 0 ? (
              <Empty icon="note" title={word('noFeedback')}>
                <p class="muted">{word('noFeedbackNext')}</p>
              </Empty>
            ) : (
              <>
                <ul class="lines">
                  {data.feedback.map((each) => (
                    <li key={each.id}>
                      <FeedbackCard feedback={each} changed={put} reload={page.reload} />
                    </li>
                  ))}
                </ul>
                {data.next && (
                  <button type="button" class="button button-plain" onClick={() => more(data)}>
                    {shared('more')}
                  </button>
                )}
              </>
            )
          }
        </Shown>
      </section>
    </>
  );
}
