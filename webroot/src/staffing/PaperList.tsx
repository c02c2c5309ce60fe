import { Fragment, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { download } from '../api/file';
import { staff } from '../api/staff';
import { Find, More, usePages, useTyped } from '../console/list';
import { Empty, Shown, textOf } from '../console/parts';
import { say } from '../console/toast';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { MarkChip } from '../shared/Mark';
import { KINDS, kindName, stateMark, type PaperPage, type PaperRow } from './papers';
import { word } from './paperWords';
import { VoidDialog } from './VoidDialog';

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
  const typed = useTyped();
  const { query } = typed;
  const [kind, setKind] = useState('');
  const [gone, setGone] = useState<PaperRow | null>(null);
  const ask = (after?: string): Promise<PaperPage> => {
    const search = new URLSearchParams({ round: String(round) });
    if (kind) search.set('kind', kind);
    if (query) search.set('q', query);
    if (after) search.set('after', after);
    return staff.get<PaperPage>(`/api/staffing/papers?${search}`);
  };
  const page = usePages(ask, (from, next) => ({ ...next, papers: [...from.papers, ...next.papers] }), [
    round,
    kind,
    query,
    turn,
  ]);
  const put = (row: PaperRow): void => {
    if (page.data)
      page.set({ ...page.data, papers: page.data.papers.map((each) => (each.id === row.id ? row : each)) });
  };
  return (
    <section class="card stack-tight">
      <h2>{word('papers')}</h2>
      <div class="filters">
        <Find of={typed} text={word('find')} />
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
              <Table papers={data.papers} issues={issues} ask={setGone} renewed={page.reload} />
              <More of={page} text={word('more')} />
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

const print = (paper: PaperRow): Promise<void> =>
  download(`/api/staffing/papers/${paper.id}/paper.pdf`, `${paper.number.replace(/[^\w-]+/g, '-')}.pdf`);

async function renew(paper: PaperRow): Promise<void> {
  const { number } = await staff.post<PaperRow>(`/api/staffing/papers/${paper.id}/renew`, {});
  say(word('renewed', { number }));
}

const Table = ({
  papers,
  issues,
  ask,
  renewed,
}: {
  papers: PaperRow[];
  issues: boolean;
  ask: (paper: PaperRow) => void;
  renewed: () => void;
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
              {each.number.split('/').map((part, i) => (
                <Fragment key={i}>
                  {i > 0 && '/'}
                  <wbr />
                  {part}
                </Fragment>
              ))}
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
              {each.replacedBy && (
                <div class="small muted">{word('replacedBy', { number: each.replacedBy })}</div>
              )}
            </td>
            {issues && (
              <td>
                <div class="row-actions">
                  <button
                    type="button"
                    class="button button-plain"
                    aria-label={word('printOne', { number: each.number })}
                    onClick={() => void print(each).catch(fail)}
                  >
                    <Icon name="download" size={16} />
                    {word('print')}
                  </button>
                  {each.state !== 'VOID' ? (
                    <button type="button" class="button button-quiet" onClick={() => ask(each)}>
                      {word('void')}
                      <span class="sr"> {each.number}</span>
                    </button>
                  ) : (
                    !each.replacedBy && (
                      <button
                        type="button"
                        class="button button-quiet"
                        onClick={() => void renew(each).then(renewed, fail)}
                      >
                        {word('renew')}
                        <span class="sr"> {each.number}</span>
                      </button>
                    )
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
