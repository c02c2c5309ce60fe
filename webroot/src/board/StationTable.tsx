import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Pager } from '../console/Pager';
import { format, named } from '../i18n';
import { look, LOOKS } from '../store/phases';
import { areaName, kecamatanOf, kelurahanOf, tpsName } from '../store/places';
import type { Cell } from '../store/types';
import { LookChip } from './Shape';
import { word } from './words';

const ROWS = 100;
type Order = 'place' | 'look' | 'heard';

function sorted(cells: Cell[], order: Order): Cell[] {
  if (order === 'place') return cells;
  if (order === 'look') return [...cells].sort((a, b) => LOOKS.indexOf(look(a)) - LOOKS.indexOf(look(b)));
  return [...cells].sort((a, b) => (a.lastHeardAt ?? '').localeCompare(b.lastHeardAt ?? ''));
}

/** The board's twin in rows. */
export function StationTable({ cells }: { cells: Cell[] }): JSX.Element {
  const [order, setOrder] = useState<Order>('look');
  const [from, setFrom] = useState(0);
  useEffect(() => setFrom(0), [cells.length, order]);
  const rows = sorted(cells, order).slice(from, from + ROWS);
  const head = (key: Order, text: string): JSX.Element => (
    <th scope="col" aria-sort={order === key ? 'ascending' : undefined}>
      <button type="button" class="sort" onClick={() => setOrder(key)}>
        {text}
        {order === key ? ' ▾' : ''}
      </button>
    </th>
  );
  return (
    <>
      <div class="scroll-x" tabIndex={0} role="region" aria-label={word('board')}>
        <table class="table stacked">
          <thead>
            <tr>
              {head('place', word('tps'))}
              <th scope="col">{word('kelurahan')}</th>
              {head('look', word('legend'))}
              <th scope="col">{word('state')}</th>
              <th scope="col">{word('presence')}</th>
              <th scope="col" class="right">
                {word('incidents')}
              </th>
              {head('heard', word('heard'))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cell) => (
              <tr key={cell.code}>
                <th scope="row">
                  <a href={`#/tps/${cell.code}`}>{tpsName(cell.code)}</a>
                </th>
                <td>
                  {areaName(kelurahanOf(cell.code))}
                  <br />
                  <span class="muted small">{areaName(kecamatanOf(cell.code))}</span>
                </td>
                <td>
                  <LookChip look={look(cell)} />
                </td>
                <td data-name={word('state')}>{named('state', cell.state)}</td>
                <td data-name={word('presence')}>{named('presence', cell.presence)}</td>
                <td data-name={word('incidents')} class="right">
                  {cell.openIncidents || '–'}
                </td>
                <td data-name={word('heard')} class="num">
                  {cell.lastHeardAt ? format.time(cell.lastHeardAt) : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager from={from} rows={ROWS} total={cells.length} go={setFrom} />
    </>
  );
}
