import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { may } from '../access/rights';
import { staff, staffSession } from '../api/staff';
import { Find } from '../console/list';
import { Empty, PageHead, Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { format } from '../i18n';
import { areaName } from '../store/places';
import { asked, chosenKecamatan } from './areas';
import type { Needs, Wave } from './api';
import { ExtensionDialog } from './ExtensionDialog';
import { grouped, isShort, sumsOf, type Order } from './needs';
import { NeedsTable } from './NeedsTable';
import { word } from './needsWords';
import { Export, KecamatanPick, Pick, PrintButton, WavePick, WithWaves } from './parts';

/** Where there are enough applicants and where not, and the extension for exactly those that fall short. */
export default function NeedsPage(): JSX.Element {
  return <WithWaves>{(waves, wave) => <Board key={wave.id} waves={waves} wave={wave} />}</WithWaves>;
}

function Board({ waves, wave }: { waves: Wave[]; wave: Wave }): JSX.Element {
  const [query, setQuery] = useState('');
  const [onlyShort, setOnlyShort] = useState(false);
  const [order, setOrder] = useState<Order>('area');
  const [asking, setAsking] = useState(false);
  const territory = chosenKecamatan.value;
  const filter = { wave: wave.id, territory };
  const needs = useResource(
    () => staff.get<Needs>(`/api/recruitment/needs${asked(filter)}`),
    [wave.id, territory],
  );
  const { quotaFactor, needsWoman } = wave.settings;
  return (
    <>
      <PageHead
        title={word('title')}
        about={word('about', {
          factor: format.number(quotaFactor),
          woman: needsWoman ? word('aboutWoman') : '',
        })}
      >
        <WavePick waves={waves} />
        <KecamatanPick />
        <Export of="needs" query={filter} />
        <PrintButton />
      </PageHead>
      <Shown of={needs}>
        {({ rows }) => {
          if (rows.length === 0) return <Nothing />;
          const groups = grouped(rows, { query, onlyShort, order, nameOf: areaName });
          const seen = groups.flatMap((group) => group.rows);
          const short = rows.filter((row) => isShort(row) && !row.extended);
          return (
            <>
              <Totals rows={rows} />
              <section class="card stack-tight">
                <div class="filters no-print">
                  <Find of={{ typed: query, type: setQuery }} text={word('find')} />
                  <Pick
                    name={word('order')}
                    value={order}
                    onChange={(next) => setOrder(next as Order)}
                    options={[
                      ['area', word('orderArea')],
                      ['ratio', word('orderRatio')],
                      ['need', word('orderNeed')],
                    ]}
                  />
                  <button
                    type="button"
                    class="toggle"
                    aria-pressed={onlyShort}
                    onClick={() => setOnlyShort(!onlyShort)}
                  >
                    {word('onlyShort')}
                  </button>
                  {may(staffSession.value?.actor, 'WAVE_MANAGE') &&
                    wave.kind === 'regular' &&
                    short.length > 0 && (
                      <button type="button" class="button push-end" onClick={() => setAsking(true)}>
                        {word('open')} ({format.number(short.length)})
                      </button>
                    )}
                </div>
                {seen.length < rows.length && seen.length > 0 && (
                  <p class="small muted">{word('hidden', { n: format.number(rows.length - seen.length) })}</p>
                )}
                {seen.length === 0 ? (
                  <Empty icon="search" title={word('none')}>
                    <p class="muted">{word('noneNext')}</p>
                  </Empty>
                ) : (
                  <NeedsTable groups={groups} sums={sumsOf(seen)} wanted={quotaFactor} />
                )}
              </section>
              {asking && (
                <ExtensionDialog
                  wave={wave}
                  short={short}
                  close={() => setAsking(false)}
                  opened={needs.reload}
                />
              )}
            </>
          );
        }}
      </Shown>
    </>
  );
}

function Totals({ rows }: { rows: Needs['rows'] }): JSX.Element {
  const sums = sumsOf(rows);
  return (
    <ul class="sums need-sums">
      {(['need', 'applicants', 'passed', 'women'] as const).map((key) => (
        <li key={key}>
          <strong>{format.number(sums[key])}</strong>
          {word(key)}
        </li>
      ))}
      <li class={sums.short > 0 ? 'tone-warn' : 'tone-go'}>
        <strong>{format.number(sums.short)}</strong>
        {word('short')}
      </li>
    </ul>
  );
}

const Nothing = (): JSX.Element => (
  <div class="card">
    <Empty icon="count" title={word('empty')}>
      <p class="muted">{word('emptyNext')}</p>
    </Empty>
  </div>
);
