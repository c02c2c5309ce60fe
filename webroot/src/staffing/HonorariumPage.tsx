import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { may } from '../access/rights';
import type { HonorariumPage as Page, HonorariumRow } from '../api/contract';
import { download } from '../api/file';
import { staff, staffSession } from '../api/staff';
import { Find, More, usePages, useTyped } from '../console/list';
import { Choice, Empty, PageHead, Shown, textOf } from '../console/parts';
import { say } from '../console/toast';
import { word as shell } from '../console/words';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { city } from '../store/city';
import { areas } from './areas';
import { HonorariumSettings } from './HonorariumSettings';
import { HonorariumTable } from './HonorariumTable';
import { word } from './honorariumWords';
import { MarkDialog } from './MarkDialog';

type Filter = 'all' | 'unknown' | 'replaced';
const rupiah = (amount: number): string => `Rp${format.number(amount)}`;

/** Who is paid what for the round, with what is still unknown in sight. */
export default function HonorariumPage(): JSX.Element {
  const round = city.value?.round;
  const [territory, setTerritory] = useState('');
  const save = (kind: 'csv' | 'xlsx'): void => {
    const search = new URLSearchParams({ format: kind, round: String(round?.id) });
    if (territory) search.set('territory', territory);
    void download(`/api/staffing/honorarium/export?${search}`, `honorarium.${kind}`).catch((problem) =>
      say(word('download_failed', { why: textOf(problem) }), { tone: 'danger' }),
    );
  };
  return (
    <>
      <PageHead title={word('title')} about={word('about')}>
        {round &&
          (['csv', 'xlsx'] as const).map((kind) => (
            <button type="button" key={kind} class="button button-plain" onClick={() => save(kind)}>
              <Icon name="download" size={18} />
              {kind.toUpperCase()}
            </button>
          ))}
      </PageHead>
      {round ? (
        <List round={round.id} territory={territory} setTerritory={setTerritory} />
      ) : (
        <Empty icon="clock" title={shell('noRound')} />
      )}
    </>
  );
}

function List({
  round,
  territory,
  setTerritory,
}: {
  round: number;
  territory: string;
  setTerritory: (territory: string) => void;
}): JSX.Element {
  const [filter, setFilter] = useState<Filter>('all');
  const typed = useTyped();
  const { query } = typed;
  const [asking, setAsking] = useState<HonorariumRow | null>(null);
  const actor = staffSession.value?.actor;
  const ask = (after?: string): Promise<Page> => {
    const search = new URLSearchParams({ round: String(round), filter });
    if (territory) search.set('territory', territory);
    if (query) search.set('q', query);
    if (after) search.set('after', after);
    return staff.get<Page>(`/api/staffing/honorarium?${search}`);
  };
  const page = usePages(ask, (from, next) => ({ ...next, rows: [...from.rows, ...next.rows] }), [
    round,
    territory,
    filter,
    query,
  ]);
  return (
    <div class="stack">
      <Shown of={page}>{(data) => <Sums page={data} />}</Shown>
      {may(actor, 'PAPER_TEMPLATE') && <HonorariumSettings round={round} changed={page.reload} />}
      <section class="card stack-tight">
        <div class="filters">
          <Find of={typed} text={word('find')} />
          <label>
            <span class="sr">{word('area')}</span>
            <select
              class="input"
              value={territory}
              onChange={(event) => setTerritory(event.currentTarget.value)}
            >
              {areas(word('everything')).map(([key, name]) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <Choice<Filter>
            name={word('show')}
            value={filter}
            onChange={setFilter}
            options={[
              ['all', word('all')],
              ['unknown', word('onlyUnknown')],
              ['replaced', word('replaced')],
            ]}
          />
        </div>
        <Shown of={page}>
          {(data) =>
            data.rows.length > 0 ? (
              <>
                <HonorariumTable rows={data.rows} marks={may(actor, 'STAFFING_ASSIGN')} ask={setAsking} />
                <More of={page} text={word('more')} />
              </>
            ) : data.totals.people > 0 ? (
              <Empty icon="search" title={word('none')} />
            ) : (
              <Empty icon="people" title={word('empty')}>
                <p class="muted">{word('emptyNext')}</p>
              </Empty>
            )
          }
        </Shown>
      </section>
      {asking && <MarkDialog row={asking} close={() => setAsking(null)} done={page.reload} />}
    </div>
  );
}

const Sums = ({ page }: { page: Page }): JSX.Element => (
  <>
    {!page.settings.confirmed && (
      <p class="notice tone-warn">
        <Icon name="alert" size={20} />
        {word('preset', { amount: rupiah(page.settings.amount) })}
      </p>
    )}
    <ul class="sums">
      <li>
        <strong>{format.number(page.totals.people)}</strong>
        {word('people')}
      </li>
      <li class={page.totals.unknown > 0 ? 'tone-warn' : 'tone-go'}>
        <strong>{format.number(page.totals.unknown)}</strong>
        {word('unknown')}
      </li>
      <li>
        <strong>{rupiah(page.totals.gross)}</strong>
        {word('gross')}
      </li>
      <li>
        <strong>{rupiah(page.totals.tax)}</strong>
        {word('tax')}
      </li>
      <li class="tone-info">
        <strong>{rupiah(page.totals.net)}</strong>
        {word('net')}
      </li>
    </ul>
  </>
);
