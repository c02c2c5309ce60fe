import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { staff, staffSession } from '../api/staff';
import { useKeys } from '../console/keys';
import { useSecond, Veil } from '../console/LinkBadge';
import { Choice, Empty, Failed, Loading, PageHead } from '../console/parts';
import { useResource } from '../console/resource';
import { go, stay } from '../console/router';
import { city, openIncidents, sums } from '../store/city';
import { triage } from '../store/board';
import type { IncidentPage, IncidentRow } from '../store/types';
import { Detail } from './Detail';
import { IncidentLine } from './IncidentLine';
import { word } from './words';

type Show = 'open' | 'closed' | 'all';
const show = signal<Show>('open');
const mine = signal(false);

/** The triage desk: the list on the left, one incident on the right, keys for both. */
export function IncidentsPage({ selected }: { selected: string }): JSX.Element {
  useSecond();
  const self = staffSession.value?.actor.id;
  const older = useResource<IncidentPage | null>(
    () =>
      show.value === 'open'
        ? Promise.resolve(null)
        : staff.get<IncidentPage>(`/api/incidents?status=${show.value}`),
    [show.value],
  );
  const rows = list(older.data?.incidents ?? []).filter((each) => !mine.value || each.owner?.id === self);
  const at = rows.findIndex((each) => each.id === selected);
  const step = (by: number): void => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (next) stay(`#/incidents/${next.id}`);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    Escape: () => go('#/incidents'),
    Enter: () => document.getElementById('incident-title')?.focus(),
  });
  useEffect(() => {
    const line = document.querySelector<HTMLElement>(`.desk-list [data-incident="${CSS.escape(selected)}"]`);
    line?.scrollIntoView({ block: 'nearest' });
    // J and K carry the focus along, so that it is never lost between two incidents.
    if (line && line.offsetParent && !document.activeElement?.closest('input, button')) line.focus();
  }, [selected]);
  return (
    <>
      <PageHead title={word('title')} about={word('about')}>
        <label class="check small">
          <input
            type="checkbox"
            checked={mine.value}
            onChange={(event) => {
              mine.value = event.currentTarget.checked;
            }}
          />
          {word('mine')}
        </label>
        <Choice<Show>
          name={word('filter')}
          value={show.value}
          onChange={(next) => {
            show.value = next;
          }}
          options={[
            ['open', word('open')],
            ['closed', word('closed')],
            ['all', word('all')],
          ]}
        />
      </PageHead>
      <Veil />
      <div class={selected ? 'desk desk-open' : 'desk'}>
        <section class="card desk-list" aria-label={word('list')}>
          {older.problem ? (
            <Failed problem={older.problem} retry={older.reload} />
          ) : show.value !== 'open' && !older.data ? (
            <Loading />
          ) : rows.length === 0 ? (
            <Nothing />
          ) : (
            <ul class="lines">
              {rows.map((each) => (
                <li key={each.id}>
                  <IncidentLine incident={each} current={each.id === selected} />
                </li>
              ))}
            </ul>
          )}
        </section>
        <section class="desk-detail" aria-live="off">
          {selected ? (
            <Detail key={selected} id={selected} />
          ) : (
            <div class="card">
              <Empty icon="inbox" title={word('pick')}>
                <p class="muted small">{word('pickKeys')}</p>
              </Empty>
            </div>
          )}
        </section>
      </div>
    </>
  );
}

/** The live ones always come from the store; what was fetched only adds those the store does not hold. */
function list(fetched: IncidentRow[]): IncidentRow[] {
  if (show.value === 'open') return openIncidents.value;
  const live = city.value?.incidents;
  const all = new Map(fetched.map((each) => [each.id, live?.get(each.id) ?? each]));
  for (const each of live?.values() ?? []) all.set(each.id, each);
  const kept = [...all.values()].filter((each) => show.value === 'all' || each.state === 'DITUTUP');
  return show.value === 'all'
    ? triage(kept).sort((a, b) => Number(a.state === 'DITUTUP') - Number(b.state === 'DITUTUP'))
    : kept.sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
}

function Nothing(): JSX.Element {
  if (show.value !== 'open' || mine.value) return <Empty icon="inbox" title={word('emptyClosed')} />;
  const silent = sums.value.silent;
  return (
    <Empty icon="check" title={word('empty')}>
      {silent > 0 ? (
        <a href="#/silent">{word('emptyNext', { n: silent })}</a>
      ) : (
        <p class="muted small">{word('emptyCalm')}</p>
      )}
    </Empty>
  );
}
