import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReadinessViewPage } from '../api/contract';
import { staff } from '../api/staff';
import { useEvery } from '../console/every';
import { Find } from '../console/list';
import { Choice, Empty, PageHead, Shown } from '../console/parts';
import { Pager } from '../console/Pager';
import { useResource } from '../console/resource';
import { go, route } from '../console/router';
import { format, language } from '../i18n';
import { asked, chosenKecamatan, loadAreas } from '../recruitment/areas';
import { KecamatanPick, Pick, save } from '../recruitment/parts';
import { Icon } from '../shared/Icon';
import { Areas, Funnel } from './Funnel';
import { ReachPanel } from './ReachPanel';
import { STEPS } from './readiness';
import { ReadinessTable } from './ReadinessTable';
import { stepWord, word } from './readinessWords';
import './readiness.css';

const REFRESH_MS = 15_000;
const TYPING_PAUSE_MS = 300;
const ROWS = 100;

/** Which stations are ready, what keeps the others, and who cannot be reached. */
export default function ReadinessPage(): JSX.Element {
  const tab = route.value.path[1] === 'reach' ? 'reach' : 'stations';
  const areas = useResource(loadAreas, []);
  const tabs = (
    <Choice
      name={word('tabs')}
      value={tab}
      onChange={(next) => go(next === 'reach' ? '#/readiness/reach' : '#/readiness')}
      options={[
        ['stations', word('tabStations')],
        ['reach', word('tabReach')],
      ]}
    />
  );
  // The names of areas are wanted, not needed: without them their codes stand there.
  const ready = !areas.loading;
  return tab === 'reach' ? (
    <ReachPanel tabs={tabs} ready={ready} />
  ) : (
    <Stations tabs={tabs} ready={ready} />
  );
}

const FIRST = { state: '', blocker: '', q: '' };

function Stations({ tabs, ready }: { tabs: JSX.Element; ready: boolean }): JSX.Element {
  const { query } = route.value;
  const [filter, setFilter] = useState({ ...FIRST, state: query.get('state') ?? '', q: query.get('q') ?? '' });
  const [typed, setTyped] = useState(filter.q);
  const [afters, setAfters] = useState<number[]>([]);
  const territory = chosenKecamatan.value;
  const wanted = { territory, ...filter };
  const page = useResource(
    () => staff.get<ReadinessViewPage>(`/api/staffing/readiness${asked({ ...wanted, after: afters.at(-1) })}`),
    [territory, filter, afters],
  );
  const change = (next: Partial<typeof FIRST>): void => {
    setAfters([]);
    setFilter((old) => ({ ...old, ...next }));
  };
  useEffect(() => {
    const timer = setTimeout(() => typed.trim() !== filter.q && change({ q: typed.trim() }), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => setAfters([]), [territory]);
  useEvery(REFRESH_MS, page.reload, [page.reload]);
  const at = page.data?.at;
  return (
    <>
      <PageHead title={word('title')} about={word('about', { time: at ? format.timeSeconds(at) : '–' })}>
        {tabs}
        {ready && <KecamatanPick />}
        {(['csv', 'xlsx'] as const).map((kind) => (
          <button
            type="button"
            key={kind}
            class="button button-plain"
            onClick={() =>
              save(`/api/staffing/readiness/file${asked({ ...wanted, format: kind })}`, `kesiapan.${kind}`)
            }
          >
            <Icon name="download" size={18} />
            {kind.toUpperCase()}
          </button>
        ))}
      </PageHead>
      <Shown of={page}>
        {(data) =>
          data.all.stations === 0 ? (
            <div class="card">
              <Empty icon="box" title={word('empty')}>
                <p class="muted">{word('emptyNext')}</p>
              </Empty>
            </div>
          ) : (
            <>
              <Funnel
                funnel={data.all}
                chosen={filter.state}
                choose={(state) => change({ state, blocker: '' })}
              />
              <Areas rows={data.funnel} all={data.all} />
              <section class="card stack-tight" aria-labelledby="readiness-list">
                <h2 id="readiness-list">{word('list')}</h2>
                <div class="filters">
                  <Find of={{ typed, type: setTyped }} text={word('find')} />
                  <Pick
                    name={word('state')}
                    value={filter.state}
                    onChange={(state) => change({ state, blocker: '' })}
                    options={[
                      ['', word('allStates')],
                      ...STEPS.map((step): [string, string] => [step, stepWord(step)]),
                    ]}
                  />
                  <BlockerPick page={data} value={filter.blocker} choose={(blocker) => change({ blocker, state: '' })} />
                </div>
                {data.rows.length === 0 ? (
                  <Empty icon="search" title={word('none')}>
                    <p class="muted">{word('noneNext')}</p>
                  </Empty>
                ) : (
                  <ReadinessTable rows={data.rows} />
                )}
                <Pager
                  from={afters.length * ROWS}
                  rows={ROWS}
                  total={data.total}
                  go={(from) =>
                    setAfters(from / ROWS > afters.length ? [...afters, data.next!] : afters.slice(0, -1))
                  }
                />
              </section>
            </>
          )
        }
      </Shown>
    </>
  );
}

const BlockerPick = ({
  page,
  value,
  choose,
}: {
  page: ReadinessViewPage;
  value: string;
  choose: (code: string) => void;
}): JSX.Element => (
  <Pick
    name={word('blocker')}
    value={value}
    onChange={choose}
    options={[
      ['', word('allBlockers')],
      ...page.blockers.map((pile): [string, string] => [
        pile.code,
        `${format.number(pile.stations)} · ${saidIn(pile)}`,
      ]),
    ]}
  />
);

const saidIn = (said: { id: string; en: string }): string => (language.value === 'en' ? said.en : said.id);
