import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LessonRow, LessonRows } from '../api/contract';
import { fileOf } from '../api/file';
import { staff } from '../api/staff';
import { useTyped } from '../console/list';
import { Empty, Shown, textOf } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { format } from '../i18n';
import { asked, chosenKecamatan } from '../recruitment/areas';
import { Pick } from '../recruitment/parts';
import { Dialog } from '../shared/Dialog';
import { Icon } from '../shared/Icon';
import { runs, type Kind } from './Gatherings';
import { word } from './words';

const FILTERS = {
  oath: ['all', 'unsworn', 'unsigned'],
  training: ['all', 'untaught', 'unpassed', 'unpractised'],
} as const;
type Filter = (typeof FILTERS)[Kind][number];

/** How far everybody has come, those who lack something first to be found. */
export function ProgressTable({ of }: { of: Kind }): JSX.Element {
  const territory = chosenKecamatan.value;
  const [filter, setFilter] = useState<Filter>('all');
  const { typed, type, query: q } = useTyped();
  const [more, setMore] = useState<LessonRows | null>(null);
  const path = (after?: number): string =>
    `/api/training/progress${asked({ territory, filter, q, after })}`;
  const page = useResource(() => staff.get<LessonRows>(path()), [territory, filter, q]);
  useEffect(() => setMore(null), [page.data]);
  const load = async (after: number): Promise<void> => {
    const next = await staff.get<LessonRows>(path(after));
    setMore((old) => ({ ...next, rows: [...(old?.rows ?? []), ...next.rows] }));
  };
  return (
    <Shown of={page}>
      {(data) => {
        const { totals, found } = data;
        const next = more ? more.next : data.next;
        return (
          <section class="stack">
            <Sums totals={totals} of={of} practice={data.practice !== undefined} />
            {of === 'training' && data.practice && <p class="small muted">{practiceWords(data.practice)}</p>}
            <div class="card stack">
              <div class="guest-filters">
                <Pick
                  name={word('filter')}
                  value={filter}
                  onChange={(value) => setFilter(value as Filter)}
                  options={FILTERS[of]
                    .filter((each) => each !== 'unpractised' || data.practice)
                    .map((each) => [each, word(each)])}
                />
                <input
                  class="input"
                  type="search"
                  value={typed}
                  aria-label={word('search')}
                  placeholder={word('search')}
                  onInput={(event) => type(event.currentTarget.value)}
                />
                <span class="small muted" role="status">
                  {word('found', { n: format.number(found) })}
                </span>
              </div>
              {found === 0 ? (
                <Empty icon="people" title={word(totals.serving === 0 ? 'noServing' : 'nobody')}>
                  {totals.serving === 0 && <p class="muted">{word('noServingNext')}</p>}
                </Empty>
              ) : (
                <Table
                  rows={[...data.rows, ...(more?.rows ?? [])]}
                  of={of}
                  practice={data.practice !== undefined}
                  reload={page.reload}
                />
              )}
              {next != null && (
                <button type="button" class="button button-plain" onClick={() => void load(next)}>
                  {word('more')}
                </button>
              )}
            </div>
          </section>
        );
      }}
    </Shown>
  );
}

const practiceWords = ({ name, open, closesAt }: NonNullable<LessonRows['practice']>): string =>
  word(open ? 'practiceOpen' : 'practiceClosed', { name, time: format.dateTime(closesAt) });

function Sums({
  totals,
  of,
  practice,
}: {
  totals: LessonRows['totals'];
  of: Kind;
  practice: boolean;
}): JSX.Element {
  const shown =
    of === 'oath'
      ? (['sworn', 'signed'] as const)
      : (['taught', 'passed', ...(practice ? (['practised'] as const) : [])] as const);
  return (
    <dl class="sums-row">
      {shown.map((key) => (
        <div key={key} class="card">
          <dt class="small muted">{word(key)}</dt>
          <dd class="num">
            {word('of', { n: format.number(totals[key]), total: format.number(totals.serving) })}
          </dd>
          <progress max={Math.max(1, totals.serving)} value={totals[key]} aria-hidden="true" />
        </div>
      ))}
    </dl>
  );
}

function Table({
  rows,
  of,
  practice,
  reload,
}: {
  rows: LessonRow[];
  of: Kind;
  practice: boolean;
  reload: () => void;
}): JSX.Element {
  const practised = of === 'training' && practice;
  const sworn = of === 'oath';
  return (
    <div class="scroll-x" tabIndex={0} role="region" aria-label={word('progress')}>
      <table class="table stacked">
        <thead>
          <tr>
            <th scope="col">{word('station')}</th>
            <th scope="col">{word('person')}</th>
            <th scope="col">{word(sworn ? 'sworn' : 'taught')}</th>
            <th scope="col">{word(sworn ? 'signed' : 'passed')}</th>
            {practised && <th scope="col">{word('practised')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.person}>
              <th scope="row">{row.stationName}</th>
              <td>{row.name}</td>
              <td data-name={word(sworn ? 'sworn' : 'taught')}>
                <Mark at={sworn ? row.swornAt : row.taughtAt} />
              </td>
              <td data-name={word(sworn ? 'signed' : 'passed')}>
                {sworn ? <PledgeCell row={row} reload={reload} /> : <QuizCell row={row} />}
              </td>
              {practised && (
                <td data-name={word('practised')}>
                  <PracticeCell row={row} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Mark = ({ at, more }: { at: string | undefined; more?: string }): JSX.Element => (
  <span class={at ? 'chip tone-go' : 'chip tone-idle'}>
    <Icon name={at ? 'check' : 'clock'} size={16} />
    {at ? format.dateTime(at) : word('notYet')}
    {more && ` · ${more}`}
  </span>
);

const PracticeCell = ({ row }: { row: LessonRow }): JSX.Element => (
  <span class="cell">
    <Mark at={row.practisedAt} />
    {!row.practisedAt && row.practised > 0 && (
      <span class="small muted">{word('practiceSome', { n: row.practised })}</span>
    )}
  </span>
);

const QuizCell = ({ row }: { row: LessonRow }): JSX.Element => (
  <span class="cell">
    <Mark at={row.passedAt} />
    {row.tries > 0 && (
      <span class="small muted">{word('best', { n: row.best ?? 0, tries: row.tries })}</span>
    )}
  </span>
);

function PledgeCell({ row, reload }: { row: LessonRow; reload: () => void }): JSX.Element {
  const [shown, setShown] = useState<{ url: string; pdf: boolean } | null>(null);
  const path = `/api/training/pledges/${row.person}`;
  const show = async (): Promise<void> => {
    try {
      const file = await fileOf(path);
      setShown({ url: URL.createObjectURL(file), pdf: file.type === 'application/pdf' });
    } catch (problem) {
      say(textOf(problem), { tone: 'danger' });
    }
  };
  const close = (): void => {
    if (shown) URL.revokeObjectURL(shown.url);
    setShown(null);
  };
  const upload = async (event: Event): Promise<void> => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    try {
      await staff.call(path, { method: 'PUT', raw: { type: file.type || 'image/jpeg', content: file } });
      say(word('uploaded', { name: row.name }));
      reload();
    } catch (problem) {
      say(textOf(problem), { tone: 'danger' });
    } finally {
      input.value = '';
    }
  };
  return (
    <span class="cell">
      <Mark at={row.signedAt} {...(row.way ? { more: word(row.way === 'scan' ? 'scanned' : 'drawn') } : {})} />
      {runs() && row.signedAt && (
        <button type="button" class="button button-quiet" onClick={() => void show()}>
          {word('show')}
          <span class="sr"> {row.name}</span>
        </button>
      )}
      {runs() && (
        <label class="button button-quiet upload">
          {word('upload')}
          <span class="sr"> {row.name}</span>
          <input
            class="sr"
            type="file"
            accept="image/jpeg,image/png,application/pdf"
            onChange={(event) => void upload(event)}
          />
        </label>
      )}
      {shown && (
        <Dialog
          title={word('pledgeOf', { name: row.name })}
          onClose={close}
          actions={
            <button type="button" class="button" onClick={close}>
              {word('shut')}
            </button>
          }
        >
          {shown.pdf ? (
            <iframe class="pledge-shown" src={shown.url} title={word('pledgeOf', { name: row.name })} />
          ) : (
            <img class="pledge-shown" src={shown.url} alt={word('pledgeOf', { name: row.name })} />
          )}
        </Dialog>
      )}
    </span>
  );
}
