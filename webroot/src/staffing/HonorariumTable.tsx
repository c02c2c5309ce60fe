import type { JSX } from 'preact';
import type { HonorariumRow } from '../api/contract';
import { format } from '../i18n';
import { MarkChip } from '../shared/Mark';
import { presenceMarks, type Mark } from '../shared/marks';
import { word } from './honorariumWords';

const marks: Record<HonorariumRow['presence'], Mark> = {
  REPORTED: presenceMarks.HADIR,
  CONFIRMED: presenceMarks.HADIR,
  ABSENT: presenceMarks.TIDAK_HADIR,
  UNKNOWN: presenceMarks.BELUM_HADIR,
};
const rupiah = (amount: number): string => `Rp${format.number(amount)}`;

/** One row for each person at each station. */
export const HonorariumTable = ({
  rows,
  marks: may,
  ask,
}: {
  rows: HonorariumRow[];
  marks: boolean;
  ask: (row: HonorariumRow) => void;
}): JSX.Element => (
  <div class="scroll-x" tabIndex={0} role="region" aria-label={word('title')}>
    <table class="table stacked">
      <thead>
        <tr>
          <th scope="col">{word('name')}</th>
          <th scope="col">{word('station')}</th>
          <th scope="col">{word('presence')}</th>
          <th scope="col" class="right">
            {word('share')}
          </th>
          <th scope="col" class="right">
            {word('gross')}
          </th>
          <th scope="col" class="right">
            {word('tax')}
          </th>
          <th scope="col" class="right">
            {word('net')}
          </th>
          {may && <td />}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.assignment}>
            <th scope="row" class="person-name">
              {row.name}
              {row.until && (
                <div class="small muted">{word('until', { time: format.dateTime(row.until) })}</div>
              )}
            </th>
            <td data-name={word('station')}>{row.stationName}</td>
            <td data-name={word('presence')}>
              <MarkChip mark={marks[row.presence]} text={word(`presence_${row.presence}`)} />
              {row.arrivedAt && (
                <div class="small muted num">
                  {word('times', {
                    from: format.time(row.arrivedAt),
                    to: row.leftAt ? format.timeZoned(row.leftAt) : '…',
                  })}
                </div>
              )}
              {row.note && <div class="small muted">{row.note}</div>}
            </td>
            <td data-name={word('share')} class="right">
              {row.sharePercent} %
            </td>
            <td data-name={word('gross')} class="right">
              {rupiah(row.gross)}
            </td>
            <td data-name={word('tax')} class="right">
              {rupiah(row.tax)}
            </td>
            <td data-name={word('net')} class="right">
              <strong>{rupiah(row.net)}</strong>
            </td>
            {may && (
              <td>
                <button type="button" class="button button-quiet" onClick={() => ask(row)}>
                  {word('mark')}
                  <span class="sr"> {row.name}</span>
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
