import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { download } from '../api/file';
import { staff } from '../api/staff';
import { Empty, Shown, textOf } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { MarkChip } from '../shared/Mark';
import { KINDS, kindName, stateMark, type PaperPage, type PaperRow } from './papers';
import { word } from './paperWords';
import { VoidDialog } from './VoidDialog';

const TYPING_PAUSE_MS = 300;
const fail = (problem: unknown): void => say(textOf(problem), { tone: 'danger' });

/** Issued papers, to be found, printed again, or withdrawn. */
export function PaperList({
  round,
  issues,
  turn,
}: {
  round: number;
  issues: boolean;
  turn: number;
}): JSX.Element {
  const [typed, setTyped] = useState('');
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState('');
  const [gone, setGone] = useState<PaperRow | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const ask = (after?: string): Promise<PaperPage> => {
    const search = new URLSearchParams({ round: String(round) });
    if (kind) search.set('kind', kind);
    if (query) search.set('q', query);
    if (after) search.set('after', after);
    return staff.get<PaperPage>(`/api/staffing/papers?${search}`);
  };
  const page = useResource(() => ask(), [round, kind, query, turn]);
  const more = (from: PaperPage): void =>
    void ask(from.next).then((next) => page.set({ ...next, papers: [...from.papers, ...next.papers] }), fail);
  const put = (row: PaperRow): void => {
    if (page.data)
      page.set({ ...page.data, papers: page.data.papers.map((each) => (each.id === row.id ? row : each)) });
  };
  return (
    <section class="card stack-tight">
      <h2>{word('papers')}</h2>
      <div class="filters">
        <label class="find">
          <Icon name="search" size={18} />
          <span class="sr">{word('find')}</span>
          <input
            class="input"
            type="search"
            placeholder={word('find')}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <label>
          <span class="sr">{word('kind')}</span>
          <select class="input" value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
            <option value="">{word('allKinds')}</option>
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {kindName(each)}
              </option>
            ))}
          </select>
        </label>
        {page.data && (
          <span class="small muted num">{word('total', { n: format.number(page.data.total) })}</span>
        )}
      </div>
      <Shown of={page}>
        {(data) =>
          data.papers.length > 0 ? (
            <>
              <Table papers={data.papers} issues={issues} ask={setGone} />
              {data.next && (
                <button type="button" class="button button-plain" onClick={() => more(data)}>
                  {word('more')}
                </button>
              )}
            </>
          ) : query || kind ? (
            <Empty icon="search" title={word('none')} />
          ) : (
            <Empty icon="note" title={word('empty')}>
              <p class="muted">{word(issues ? 'emptyNext' : 'emptyRead')}</p>
            </Empty>
          )
        }
      </Shown>
      {gone && <VoidDialog paper={gone} close={() => setGone(null)} done={put} />}
    </section>
  );
}

const Table = ({
  papers,
  issues,
  ask,
}: {
  papers: PaperRow[];
  issues: boolean;
  ask: (paper: PaperRow) => void;
}): JSX.Element => (
  <div class="scroll-x" tabIndex={0} role="region" aria-label={word('papers')}>
    <table class="table stacked">
      <thead>
        <tr>
          <th scope="col">{word('number')}</th>
          <th scope="col">{word('kind')}</th>
          <th scope="col">{word('person')}</th>
          <th scope="col">{word('station')}</th>
          <th scope="col">{word('issued')}</th>
          <th scope="col">{word('state')}</th>
          {issues && <td />}
        </tr>
      </thead>
      <tbody>
        {papers.map((each) => (
          <tr key={each.id}>
            <th scope="row" class="num paper-number">
              {each.number}
            </th>
            <td data-name={word('kind')}>{kindName(each.kind)}</td>
            <td data-name={word('person')}>{each.name ?? '–'}</td>
            <td data-name={word('station')}>{each.stationName ?? '–'}</td>
            <td data-name={word('issued')} class="num">
              {format.date(each.issuedAt)}
            </td>
            <td data-name={word('state')}>
              <MarkChip mark={stateMark[each.state]} text={word(`state_${each.state}`)} />
              {each.voidReason && <div class="small muted">{each.voidReason}</div>}
            </td>
            {issues && (
              <td>
                <div class="row-actions">
                  <button
                    type="button"
                    class="button button-plain"
                    aria-label={word('printOne', { number: each.number })}
                    onClick={() =>
                      void download(
                        `/api/staffing/papers/${each.id}/paper.pdf`,
                        `${each.number.replace(/[^\w-]+/g, '-')}.pdf`,
                      ).catch(fail)
                    }
                  >
                    <Icon name="download" size={16} />
                    {word('print')}
                  </button>
                  {each.state !== 'VOID' && (
                    <button type="button" class="button button-quiet" onClick={() => ask(each)}>
                      {word('void')}
                      <span class="sr"> {each.number}</span>
                    </button>
                  )}
                </div>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
