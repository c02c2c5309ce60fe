import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Problem } from '../api/problem';
import { staff, staffSession } from '../api/staff';
import { Find } from '../console/list';
import { pagesOf } from '../console/nav';
import { Empty, PageHead, Shown, textOf } from '../console/parts';
import { Pager } from '../console/Pager';
import { useResource, type Resource } from '../console/resource';
import { say } from '../console/toast';
import { format } from '../i18n';
import { loadAreas } from '../recruitment/areas';
import { Dialog } from '../shared/Dialog';
import { Icon } from '../shared/Icon';
import { StateChip } from './ProposalPage';
import { ProposalRows, type RowActs } from './ProposalRows';
import { CHANGES, proposal, rowsOf, type Proposal, type ProposalRow, type Shown as Wanted } from './proposals';
import { word } from './proposalWords';

const PAGE_ROWS = 100;

/** One proposal beside what is so now, row by row, with the reasons and the other choices. */
export function ProposalView({ id }: { id: string }): JSX.Element {
  const resource = useResource(async () => {
    const [found] = await Promise.all([proposal(id), loadAreas()]);
    return found;
  }, [id]);
  return <Shown of={resource}>{(data) => <Open data={data} resource={resource} />}</Shown>;
}

function Open({ data, resource }: { data: Proposal; resource: Resource<Proposal> }): JSX.Element {
  const [asking, setAsking] = useState<'apply' | 'undo' | null>(null);
  const [overtaken, setOvertaken] = useState<string[]>([]);
  const draft = data.state === 'draft';
  const told = (problem: unknown): void => {
    if (problem instanceof Problem && problem.status === 409) {
      const named = problem.fields.map(({ message }) => message);
      setOvertaken(named.length > 0 ? named : [problem.message]);
      resource.reload();
    } else say(textOf(problem), { tone: 'danger' });
  };
  const put = async (row: ProposalRow, person: string | null, locked?: boolean, done?: string): Promise<void> => {
    try {
      await staff.put(`/api/staffing/proposals/${data.id}/rows/${row.station}`, {
        version: data.version,
        ...(person ? { person } : {}),
        ...(locked === undefined ? {} : { locked }),
      });
      setOvertaken([]);
      resource.reload();
      if (done) say(done);
    } catch (problem) {
      told(problem);
    }
  };
  const acts: RowActs | undefined = draft
    ? {
        choose: (row, person, name) =>
          void put(
            row,
            person,
            undefined,
            word(person ? 'chosen' : 'chosenNone', { person: name ?? '', station: row.stationName }),
          ),
        lock: (row, locked) => void put(row, row.person ?? null, locked),
      }
    : undefined;
  const run = async (what: 'apply' | 'undo'): Promise<void> => {
    setAsking(null);
    try {
      await staff.post(`/api/staffing/proposals/${data.id}/${what}`, { version: data.version });
      setOvertaken([]);
      resource.reload();
      say(word(what === 'apply' ? 'applied' : 'undone'));
    } catch (problem) {
      told(problem);
    }
  };
  return (
    <>
      <PageHead
        title={word('title')}
        about={`${word('by', { name: data.byName ?? '', time: format.dateTime(data.madeAt) })} · ${word('millis', {
          n: format.number(data.summary.millis),
        })}`}
      >
        <StateChip state={data.state} />
        <a class="button button-plain" href="#/proposal">
          <Icon name="back" size={18} />
          {word('back')}
        </a>
        {draft && (
          <button type="button" class="button" onClick={() => setAsking('apply')}>
            <Icon name="check" size={18} />
            {word('apply')}
          </button>
        )}
        {data.state === 'applied' && (
          <button type="button" class="button button-plain" onClick={() => setAsking('undo')}>
            <Icon name="refresh" size={18} />
            {word('undo')}
          </button>
        )}
      </PageHead>
      <div role="alert">
        {overtaken.length > 0 && <Overtaken lines={overtaken} />}
      </div>
      {data.uninvited && data.uninvited.total > 0 && <Uninvited of={data.uninvited} />}
      <Sums data={data} />
      <Rows rows={data.rows} acts={acts} />
      {asking && <Ask what={asking} data={data} close={() => setAsking(null)} run={() => void run(asking)} />}
    </>
  );
}

const Overtaken = ({ lines }: { lines: string[] }): JSX.Element => (
  <div class="notice tone-warn" id="changed">
    <Icon name="alert" size={20} />
    <div class="stack-tight">
      <strong>{word('overtaken')}</strong>
      <ul class="short-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="small">{word('overtakenNext')}</p>
    </div>
  </div>
);

/** Who got their place back and has no way in: their code was void or has expired. */
const Uninvited = ({ of }: { of: NonNullable<Proposal['uninvited']> }): JSX.Element => (
  <div class="notice tone-warn" id="uninvited">
    <Icon name="alert" size={20} />
    <div class="grow stack-tight">
      <strong>{word('uninvited', { n: format.number(of.total) })}</strong>
      <p class="small">{word('uninvitedNext')}</p>
      <ul class="short-list">
        {of.people.map((each) => (
          <li key={each.station}>
            {each.name}, <a href={`#/tps/${each.station}`}>{each.stationName}</a>
          </li>
        ))}
      </ul>
      {of.total > of.people.length && (
        <p class="small muted">{word('uninvitedMore', { n: format.number(of.total - of.people.length) })}</p>
      )}
      {pagesOf(staffSession.value?.actor).some(({ key }) => key === 'invitations') && (
        <p>
          <a class="button button-plain" href="#/invitations">
            {word('toInvitations')}
          </a>
        </p>
      )}
    </div>
  </div>
);

function Sums({ data }: { data: Proposal }): JSX.Element {
  const { summary } = data;
  const figures = [
    ['stations', summary.stations, ''],
    ['filled', summary.filled, 'tone-go'],
    ['empty', summary.empty, summary.empty > 0 ? 'tone-danger' : ''],
    ['kept', summary.kept, ''],
    ['changed', summary.changed, 'tone-info'],
  ] as const;
  return (
    <ul class="sums">
      {figures.map(([key, value, tone]) => (
        <li key={key} class={tone}>
          <strong>{format.number(value)}</strong>
          {word(key)}
        </li>
      ))}
      <li>
        <strong>{format.number(summary.cost)}</strong>
        {word('cost')} <span class="small">({word('costNow', { n: format.number(summary.currentCost) })})</span>
      </li>
    </ul>
  );
}

function Rows({ rows, acts }: { rows: ProposalRow[]; acts: RowActs | undefined }): JSX.Element {
  const [change, setChange] = useState<Wanted>('differs');
  const [query, setQuery] = useState('');
  const [from, setFrom] = useState(0);
  const found = useMemo(() => rowsOf(rows, change, query), [rows, change, query]);
  return (
    <section class="card stack-tight">
      <div class="filters">
        <Find
          of={{
            typed: query,
            type: (next) => {
              setQuery(next);
              setFrom(0);
            },
          }}
          text={word('find')}
        />
        <label class="pick">
          <span class="sr">{word('filter')}</span>
          <select
            class="input"
            value={change}
            onChange={(event) => {
              setChange(event.currentTarget.value as Wanted);
              setFrom(0);
            }}
          >
            {CHANGES.map((each) => (
              <option key={each} value={each}>
                {`${word(`change_${each}`)} (${format.number(rowsOf(rows, each, '').length)})`}
              </option>
            ))}
          </select>
        </label>
      </div>
      {found.length === 0 ? (
        <Empty icon="search" title={word('none')} />
      ) : (
        <ProposalRows rows={found.slice(from, from + PAGE_ROWS)} acts={acts} />
      )}
      <Pager from={from} rows={PAGE_ROWS} total={found.length} go={setFrom} />
    </section>
  );
}

const Ask = ({
  what,
  data,
  close,
  run,
}: {
  what: 'apply' | 'undo';
  data: Proposal;
  close: () => void;
  run: () => void;
}): JSX.Element => (
  <Dialog
    title={word(what === 'apply' ? 'applyTitle' : 'undoTitle')}
    onClose={close}
    actions={
      <>
        <button type="button" class="button" onClick={run}>
          {word(what)}
        </button>
        <button type="button" class="button button-plain" onClick={close}>
          {word('cancel')}
        </button>
      </>
    }
  >
    <p>
      {what === 'apply'
        ? word('applyBody', {
            changed: format.number(data.summary.changed),
            empty: format.number(data.summary.empty),
          })
        : word('undoBody')}
    </p>
  </Dialog>
);
