import type { JSX } from 'preact';
import { format } from '../i18n';
import { Mark, MarkChip } from '../shared/Mark';
import { areaName } from '../store/places';
import { kelurahanCode } from './areas';
import type { NeedRow } from './api';
import { enoughMark, extendedMark, shortMark } from './marks';
import { barShare, type NeedGroup, type Sums } from './needs';
import { word } from './needsWords';
import { word as shared } from './words';

/** Kelurahan under their kecamatan, each with its ratio drawn and said. */
export const NeedsTable = ({
  groups,
  sums,
  wanted,
}: {
  groups: NeedGroup[];
  sums: Sums;
  wanted: number;
}): JSX.Element => (
  <div class="scroll-x" tabIndex={0} role="region" aria-label={word('title')}>
    <table class="table stacked needs">
      <thead>
        <tr>
          <th scope="col">{shared('area')}</th>
          <th scope="col" class="right">
            {word('need')}
          </th>
          <th scope="col" class="right">
            {word('applicants')}
          </th>
          <th scope="col" class="right">
            {word('passed')}
          </th>
          <th scope="col" class="right">
            {word('women')}
          </th>
          <th scope="col">{word('ratio')}</th>
          <th scope="col">{word('verdict')}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.kecamatan}>
          <SumRow name={word('kecRow', { name: areaName(group.kecamatan) })} sums={group.sums} />
          {group.rows.map((row) => (
            <Row key={row.area} row={row} wanted={wanted} />
          ))}
        </tbody>
      ))}
      <tfoot>
        <SumRow name={word('totalRow')} sums={sums} />
      </tfoot>
    </table>
  </div>
);

const Row = ({ row, wanted }: { row: NeedRow; wanted: number }): JSX.Element => (
  <tr>
    <th scope="row" class="person-name">
      {row.areaName ?? areaName(kelurahanCode(row.area))}
    </th>
    <td class="right" data-name={word('need')}>
      {format.number(row.need)}
    </td>
    <td class="right" data-name={word('applicants')}>
      {format.number(row.applicants)}
    </td>
    <td class="right" data-name={word('passed')}>
      {format.number(row.passed)}
    </td>
    <td class="right" data-name={word('women')}>
      {format.number(row.women)}
    </td>
    <td data-name={word('ratio')}>
      {row.ratio == null ? (
        '–'
      ) : (
        <span class="ratio" title={word('ratioText', { ratio: format.fixed(row.ratio) })}>
          <span class={`ratio-bar tone-${row.ratio < wanted ? 'warn' : 'go'}`} aria-hidden="true">
            <i style={{ width: `${barShare(row.ratio, wanted) * 100}%` }} />
          </span>
          <span class="num">{format.fixed(row.ratio)}×</span>
        </span>
      )}
    </td>
    <td>
      {row.short ? (
        <span class="fit tone-warn">
          <Mark mark={shortMark} size={18} />
          <span>{word(row.short)}</span>
        </span>
      ) : (
        <span class="fit tone-go">
          <Mark mark={enoughMark} size={18} />
          <span>{word('enough')}</span>
        </span>
      )}
      {row.extended && <MarkChip mark={extendedMark} text={word('extended')} />}
    </td>
  </tr>
);

const SumRow = ({ name, sums }: { name: string; sums: Sums }): JSX.Element => (
  <tr class="sum-row">
    <th scope="row">{name}</th>
    {(['need', 'applicants', 'passed', 'women'] as const).map((key) => (
      <td class="right" key={key} data-name={word(key)}>
        {format.number(sums[key])}
      </td>
    ))}
    <td class="num" data-name={word('ratio')}>
      {sums.need > 0 ? `${format.fixed(sums.passed / sums.need)}×` : '–'}
    </td>
    <td>{sums.short > 0 && `${format.number(sums.short)} ${word('short').toLowerCase()}`}</td>
  </tr>
);
