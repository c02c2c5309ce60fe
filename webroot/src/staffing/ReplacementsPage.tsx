import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReplacementViewLine, ReplacementViewPage } from '../api/contract';
import { staff } from '../api/staff';
import { useEvery } from '../console/every';
import { Choice, Empty, PageHead, Shown, textOf } from '../console/parts';
import { useResource } from '../console/resource';
import { go, route } from '../console/router';
import { say } from '../console/toast';
import { format } from '../i18n';
import { CoversList } from './CoversList';
import { LateList } from './LateList';
import { word } from './replacementWords';
import { ReplacementDetail } from './ReplacementDetail';
import './replacement.css';

type Tab = 'replace' | 'covers' | 'late';
const REFRESH_MS = 5_000;
export const tones: Record<string, string> = {
  DIAJUKAN: 'warn',
  KLARIFIKASI: 'work',
  PLENO: 'work',
  DITAWARKAN: 'info',
  BERSEDIA: 'go',
  SELESAI: 'done',
  BATAL: 'idle',
};

export const StateOf = ({ state }: { state: string }): JSX.Element => (
  <span class={`chip tone-${tones[state] ?? 'idle'}`}>{word(`state_${state}` as 'state_PLENO')}</span>
);

/** Replacements from the request to the new phone, covers, and what old phones still delivered. */
export default function ReplacementsPage(): JSX.Element {
  const key = route.value.path[1] ?? '';
  if (key && key !== 'covers' && key !== 'late') return <ReplacementDetail key={key} id={key} />;
  const tab: Tab = key === 'covers' || key === 'late' ? key : 'replace';
  return (
    <>
      <PageHead title={word('title')} about={word('about')}>
        <Choice<Tab>
          name={word('tabs')}
          value={tab}
          onChange={(next) => go(next === 'replace' ? '#/replacements' : `#/replacements/${next}`)}
          options={[
            ['replace', word('tabReplace')],
            ['covers', word('tabCover')],
            ['late', word('tabLate')],
          ]}
        />
      </PageHead>
      {tab === 'replace' ? <Replacements /> : tab === 'covers' ? <CoversList /> : <LateList />}
    </>
  );
}

function Replacements(): JSX.Element {
  const [show, setShow] = useState<'open' | 'all'>('open');
  const ask = (after?: string): Promise<ReplacementViewPage> =>
    staff.get(`/api/staffing/replacements?state=${show}${after ? `&after=${after}` : ''}`);
  const page = useResource(() => ask(), [show]);
  const [rest, setRest] = useState<ReplacementViewLine[]>([]);
  useEvery(REFRESH_MS, page.reload, [page.reload]);
  const more = (after: string): void =>
    void ask(after).then(
      (next) => setRest((old) => [...old, ...next.replacements]),
      (problem) => say(textOf(problem), { tone: 'danger' }),
    );
  return (
    <section class="card stack-tight">
      <Choice<'open' | 'all'>
        name={word('show')}
        value={show}
        onChange={(next) => {
          setRest([]);
          setShow(next);
        }}
        options={[
          ['open', word('open')],
          ['all', word('all')],
        ]}
      />
      <Shown of={page}>
        {(data) => {
          const lines = [...data.replacements, ...rest];
          const last = lines.at(-1);
          if (!last) {
            return (
              <Empty icon="people" title={word('none')}>
                <p class="muted">{word('noneNext')}</p>
              </Empty>
            );
          }
          return (
            <>
              <ul class="lines">
                {lines.map((line) => (
                  <Line key={line.id} line={line} />
                ))}
              </ul>
              {data.next && rest.length % 100 === 0 && (
                <button type="button" class="button button-plain" onClick={() => more(last.id)}>
                  {word('more')}
                </button>
              )}
            </>
          );
        }}
      </Shown>
    </section>
  );
}

function Line({ line }: { line: ReplacementViewLine }): JSX.Element {
  return (
    <li class="replacement-line">
      <span class="grow">
        <a href={`#/replacements/${line.id}`}>
          <strong>{word('outFor', { out: line.out?.name ?? word('nobody'), tps: line.stationName })}</strong>
        </a>
        <br />
        <span class="small muted">
          {word(line.reason as 'MUNDUR')} ·{' '}
          {word('by', { by: line.requestedBy, time: format.dateTime(line.requestedAt) })}
        </span>
      </span>
      <span class="small">
        {line.in
          ? `${word('newPerson', { name: line.in.name })} · ${word(line.enrolled ? 'enrolled' : 'notEnrolled')}`
          : line.offers > 0 && word('offered', { n: line.offers, declined: line.declined })}
      </span>
      {!line.in && line.barred > 0 && (
        <span class="chip tone-danger">{word('barredSome', { n: line.barred })}</span>
      )}
      <StateOf state={line.state} />
    </li>
  );
}
