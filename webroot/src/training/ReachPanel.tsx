import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { may } from '../access/rights';
import type { ReachView, ReachViews } from '../api/contract';
import { staff, staffSession } from '../api/staff';
import { useEvery } from '../console/every';
import { Empty, PageHead, Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { go, route } from '../console/router';
import { format } from '../i18n';
import { asked, chosenKecamatan } from '../recruitment/areas';
import { KecamatanPick } from '../recruitment/parts';
import { MarkChip } from '../shared/Mark';
import { incidentMarks } from '../shared/marks';
import { areaName } from '../store/places';
import { word as page } from './readinessWords';
import { ReachPeople } from './ReachPeople';
import { ReachStart } from './ReachStart';
import { word } from './reachWords';

const REFRESH_MS = 10_000;

/** Tests whether people can be reached: start one, watch the answers come, see who stayed silent. */
export function ReachPanel({ tabs, ready }: { tabs: JSX.Element; ready: boolean }): JSX.Element {
  const [starting, setStarting] = useState(false);
  const territory = chosenKecamatan.value;
  const tests = useResource(
    () => staff.get<ReachViews>(`/api/staffing/reach${asked({ territory })}`),
    [territory],
  );
  useEvery(REFRESH_MS, tests.reload, [tests.reload]);
  const chosen = route.value.path[2] ?? '';
  return (
    <>
      <PageHead title={page('title')} about={word('about')}>
        {tabs}
        {ready && <KecamatanPick />}
        {may(staffSession.value?.actor, 'CONTACT_LOG') && (
          <button type="button" class="button" onClick={() => setStarting(true)}>
            {word('start')}
          </button>
        )}
      </PageHead>
      <Shown of={tests}>
        {({ tests: all }) => (
          <>
            <section class="card stack-tight" aria-labelledby="reach-tests">
              <h2 id="reach-tests">{word('tests')}</h2>
              {all.length === 0 ? (
                <Empty icon="phone" title={word('none')}>
                  <p class="muted">{word('noneNext')}</p>
                </Empty>
              ) : (
                <ul class="reach-tests">
                  {all.map((test) => (
                    <li key={test.id}>
                      <Test test={test} chosen={test.id === (chosen || all[0]!.id)} />
                    </li>
                  ))}
                </ul>
              )}
            </section>
            {all.length > 0 && (
              <ReachPeople key={chosen || all[0]!.id} id={chosen || all[0]!.id} touched={tests.data} />
            )}
          </>
        )}
      </Shown>
      {starting && (
        <ReachStart
          close={() => setStarting(false)}
          started={(test) => {
            tests.reload();
            go(`#/readiness/reach/${test.id}`);
          }}
        />
      )}
    </>
  );
}

const Test = ({ test, chosen }: { test: ReachView; chosen: boolean }): JSX.Element => (
  <a class="reach-test" href={`#/readiness/reach/${test.id}`} aria-current={chosen ? 'true' : undefined}>
    <span class="grow">
      <strong>
        {word(`ch_${test.channel}` as Parameters<typeof word>[0])},{' '}
        {test.areaName ?? areaName(Number(test.territory.replace(/\./g, '')))}
      </strong>
      <span class="small muted block">
        {format.dateTime(test.openedAt)} · {word('by', { name: test.byName })}
      </span>
    </span>
    <MarkChip
      mark={test.open ? incidentMarks.DITANGANI : incidentMarks.DITUTUP}
      text={word(test.open ? 'open' : 'over', { time: format.dateTime(test.closesAt) })}
    />
    <span class="reach-figures num">
      {(['called', 'answered', 'late', 'silent'] as const).map((key) => (
        <span key={key}>
          <strong>{format.number(test[key])}</strong> <span class="small muted">{word(key)}</span>
        </span>
      ))}
    </span>
  </a>
);
