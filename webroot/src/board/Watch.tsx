import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { staffSession } from '../api/staff';
import { useKeys } from '../console/keys';
import { Veil } from '../console/LinkBadge';
import { Choice, Empty, PageHead } from '../console/parts';
import { cells, link } from '../store/city';
import { look, type Look } from '../store/phases';
import type { Cell } from '../store/types';
import { Board } from './Board';
import { Feed } from './Feed';
import { Filters, Hidden } from './Filters';
import { visible } from './filter';
import { Kpis } from './Kpis';
import { MapPane } from './MapPane';
import { Legend } from './Shape';
import { word } from './words';

type View = 'board' | 'map' | 'both';
const view = signal<View>('board');

export function countLooks(all: Cell[]): Map<Look, number> {
  const counts = new Map<Look, number>();
  for (const cell of all) counts.set(look(cell), (counts.get(look(cell)) ?? 0) + 1);
  return counts;
}

/** Home: the whole territory in one glance, with what is coming in beside it. */
export function Watch(): JSX.Element {
  useKeys({
    m: () => {
      view.value = view.value === 'board' ? 'map' : 'board';
    },
  });
  const counts = useMemo(() => countLooks(cells.value), [cells.value]);
  if (cells.value.length === 0) return <NoStations />;
  return (
    <>
      <PageHead title={word('watch')} hidden />
      <Veil />
      <Kpis />
      <div class="watch">
        <section class={link.value === 'stale' ? 'card watch-main veiled' : 'card watch-main'}>
          <Filters>
            <Choice<View>
              name={word('view')}
              value={view.value}
              onChange={(next) => {
                view.value = next;
              }}
              options={[
                ['board', word('viewBoard')],
                ['map', word('viewMap')],
                ['both', word('viewBoth')],
              ]}
            />
          </Filters>
          <Legend counts={counts} />
          <Hidden />
          <div class={`panes panes-${view.value}`}>
            {view.value !== 'map' &&
              (visible.value.length > 0 ? (
                <Board cells={visible.value} />
              ) : (
                <Empty icon="search" title={word('emptyFilter')} />
              ))}
            {view.value !== 'board' && <MapPane />}
          </div>
        </section>
        <Feed />
      </div>
    </>
  );
}

export function NoStations(): JSX.Element {
  return (
    <Empty icon="grid" title={word('emptyBoard')}>
      {staffSession.value?.actor.role === 'admin' ? (
        <>
          <p class="muted">{word('emptyBoardNext')}</p>
          <a class="button" href="#/regions">
            {word('importNow')}
          </a>
        </>
      ) : (
        <p class="muted">{word('emptyBoardCoordinator')}</p>
      )}
    </Empty>
  );
}
