import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { may as mayDo } from '../access/rights';
import { staffSession } from '../api/staff';
import { Empty, Failed, Loading, PageHead } from '../console/parts';
import { Pager } from '../console/Pager';
import { useKeyList, useKeys } from '../console/keys';
import { format } from '../i18n';
import { loadAreas } from '../recruitment/areas';
import { Icon } from '../shared/Icon';
import { placeNews } from '../store/city';
import { CarryBar, PlacementTable } from './PlacementTable';
import { DayDialog } from './DayDialog';
import { NotDone } from './NotDone';
import { drop, held, hold, release } from './carry';
import { PlacementFilters, type PlaceView } from './PlacementFilters';
import { PlacementMap } from './PlacementMap';
import { PlacePanel } from './PlacePanel';
import { cleared, countsOf, listed, step, type Look } from './placement';
import { word } from './placementWords';
import { act, conflict, failed, load, loadedAt, lock, places, refresh, rows, turn } from './usePlacement';
import './placement.css';

const PAGE_ROWS = 100;
const look = signal<Look>({ filter: 'all', query: '', kecamatan: 0 });
const view = signal<PlaceView>('table');
const selected = signal<number | null>(null);

/** Who serves where, shortage first: found by typing, moved by dragging, by keys or by tapping, and taken back. */
export default function PlacementPage(): JSX.Element {
  useEffect(() => {
    void loadAreas().then(load, load);
    return release;
  }, []);
  useEffect(() => {
    if (placeNews.value.length > 0) void refresh(placeNews.value);
  }, [placeNews.value]);
  const all = places.value;
  if (!all) return failed.value ? <Failed problem={failed.value} retry={() => void load()} /> : <Loading />;
  const counts = countsOf(all.values(), 0);
  return (
    <>
      <PageHead
        title={word('title')}
        about={word('about', {
          filled: format.number(counts.all - counts.empty),
          stations: format.number(counts.all),
          time: format.time(loadedAt.value),
        })}
      >
        {mayDo(staffSession.value?.actor, 'STAFFING_ASSIGN') && (
          <a class="button button-plain" href="#/proposal">
            <Icon name="bolt" size={18} />
            {word('toProposal')}
          </a>
        )}
      </PageHead>
      {all.size === 0 ? (
        <Empty icon="inbox" title={word('noStations')}>
          <p class="muted">{word('noStationsNext')}</p>
        </Empty>
      ) : (
        <Places />
      )}
    </>
  );
}

function Places(): JSX.Element {
  const may = mayDo(staffSession.value?.actor, 'STAFFING_ASSIGN');
  const [from, setFrom] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const list = useMemo(() => listed(rows.value, look.value), [look.value, turn.value]);
  const all = places.value!;
  useEffect(() => setFrom(0), [look.value]);
  const shown = useMemo(
    () => list.slice(from, from + PAGE_ROWS).flatMap((station) => all.get(station) ?? []),
    [list, from, all],
  );
  const onMap = useMemo(() => list.flatMap((station) => all.get(station) ?? []), [list, all]);
  const row = selected.value === null ? undefined : all.get(selected.value);
  const choose = (station: number): void => {
    selected.value = station;
    const at = list.indexOf(station);
    if (at >= 0) setFrom(Math.floor(at / PAGE_ROWS) * PAGE_ROWS);
  };
  /** On a narrow screen the station stands above the list. */
  const lookAt = (station: number): void => {
    choose(station);
    if (matchMedia('(max-width: 60rem)').matches)
      requestAnimationFrame(() => document.getElementById('place')?.scrollIntoView());
  };
  const change = (station: number): void => {
    lookAt(station);
    requestAnimationFrame(() => field.current?.focus());
  };
  usePlaceKeys({ may, list, choose, find });
  return (
    <div class="placement">
      <section class="card stack-tight placement-list" aria-label={word('title')}>
        <PlacementFilters look={look} view={view} find={find} />
        <NotDone />
        <CarryBar />
        {view.value === 'map' && <PlacementMap rows={onMap} open={lookAt} />}
        {list.length === 0 ? (
          <Empty icon="search" title={word(look.value.filter === 'empty' && !look.value.query ? 'noneEmpty' : 'none')}>
            <p class="muted">{word('noneNext')}</p>
          </Empty>
        ) : (
          <>
            <PlacementTable
              rows={shown}
              selected={selected.value}
              changed={conflict.value?.stations ?? []}
              acts={{ may, choose: lookAt, change }}
            />
            <Pager from={from} rows={PAGE_ROWS} total={list.length} go={setFrom} />
          </>
        )}
      </section>
      <PlacePanel row={row} may={may} find={field} />
      <DayDialog />
    </div>
  );
}

interface KeyWork {
  may: boolean;
  list: number[];
  choose: (station: number) => void;
  find: { current: HTMLInputElement | null };
}

function usePlaceKeys({ may, list, choose, find }: KeyWork): void {
  const row = (): ReturnType<Map<number, (typeof rows.value)[number]>['get']> =>
    selected.value === null ? undefined : places.value?.get(selected.value);
  const walk = (way: 1 | -1): void => {
    const next = step(list, selected.value, way);
    if (next === undefined) return;
    choose(next);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-station="${next}"]`)?.focus());
  };
  const mine = {
    p: () => {
      const here = row();
      if (held.value && here) void drop(here);
      else if (here) hold(here);
    },
    l: () => {
      const here = row();
      if (here?.person) void lock(here, !here.locked);
    },
    x: () => {
      const here = row();
      if (here?.person && !here.locked)
        void act(cleared(here), word('clearedDone', { person: here.person.name, station: here.stationName }));
    },
  };
  useKeys({
    j: () => walk(1),
    k: () => walk(-1),
    '/': () => find.current?.focus(),
    m: () => {
      view.value = view.value === 'map' ? 'table' : 'map';
    },
    0: () => {
      look.value = { ...look.value, filter: look.value.filter === 'empty' ? 'all' : 'empty' };
    },
    Escape: release,
    ...(may ? mine : {}),
  });
  useKeyList([
    [['J', 'K'], word('key_walk')],
    ...(may
      ? ([
          [['Enter'], word('key_enter')],
          [['P'], word('key_carry')],
          [['Esc'], word('key_esc')],
          [['L'], word('key_lock')],
          [['X'], word('key_clear')],
        ] as const)
      : []),
    [['/'], word('key_find')],
    [['0'], word('key_empty')],
    [['M'], word('key_map')],
  ]);
}
