import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Veil } from '../console/LinkBadge';
import { Choice, Empty, PageHead } from '../console/parts';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { cells, link, roundNow } from '../store/city';
import { Board } from './Board';
import { Filters, Hidden } from './Filters';
import { visible } from './filter';
import { Legend } from './Shape';
import { StationTable } from './StationTable';
import { countLooks, NoStations } from './Watch';
import { word } from './words';

type View = 'board' | 'table';
const view = signal<View>('board');

/** The board alone, with numbers, as a table, and on paper. */
export function BoardPage(): JSX.Element {
  const counts = useMemo(() => countLooks(visible.value), [visible.value]);
  if (cells.value.length === 0) return <NoStations />;
  return (
    <>
      <PageHead
        title={word('board')}
        about={`${word('countOf', { n: format.number(visible.value.length) })} · ${word('dataAt', {
          time: format.timeZoned(roundNow()),
        })}`}
      >
        <button type="button" class="button button-plain" onClick={() => print()}>
          <Icon name="print" size={18} />
          {word('print')}
        </button>
      </PageHead>
      <Veil />
      <section class={link.value === 'stale' ? 'card stack-tight veiled' : 'card stack-tight'}>
        <Filters>
          <Choice<View>
            name={word('view')}
            value={view.value}
            onChange={(next) => {
              view.value = next;
            }}
            options={[
              ['board', word('viewBoard')],
              ['table', word('viewTable')],
            ]}
          />
        </Filters>
        <Legend counts={counts} />
        <Hidden />
        {visible.value.length === 0 ? (
          <Empty icon="search" title={word('emptyFilter')} />
        ) : view.value === 'board' ? (
          <Board cells={visible.value} numbers />
        ) : (
          <StationTable cells={visible.value} />
        )}
      </section>
    </>
  );
}
