import type { JSX } from 'preact';
import { format } from '../i18n';
import { Mark, MarkChip } from '../shared/Mark';
import { areaName, kecamatanOf } from '../store/places';
import { changeMarks, lockMark, openLockMark } from './placeMarks';
import type { Alternative, Change, ProposalRow } from './proposals';
import { word } from './proposalWords';

export interface RowActs {
  choose: (row: ProposalRow, person: string | null, name?: string) => void;
  lock: (row: ProposalRow, locked: boolean) => void;
}

/** What is so now beside what is proposed; each row says why, and what every other choice would cost. */
export const ProposalRows = ({
  rows,
  acts,
}: {
  rows: ProposalRow[];
  /** Missing when nothing can be changed any more. */
  acts: RowActs | undefined;
}): JSX.Element => (
  <div class="scroll-x" tabIndex={0} role="region" aria-label={word('title')}>
    <table class="table stacked proposal-rows">
      <thead>
        <tr>
          <th scope="col">{word('station')}</th>
          <th scope="col">{word('now')}</th>
          <th scope="col">{word('proposed')}</th>
          <th scope="col">{word('reasons')}</th>
          <th scope="col">{word('others')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.station} class={row.locked ? 'row-locked' : undefined}>
            <th scope="row">
              <span class="person-name">{row.stationName}</span>
              <br />
              <span class="muted small">{areaName(kecamatanOf(row.station))}</span>
            </th>
            <td data-name={word('now')}>{row.current?.name ?? <span class="muted">{word('nobody')}</span>}</td>
            <td data-name={word('proposed')}>
              <Proposed row={row} acts={acts} />
            </td>
            <td>
              <Why row={row} />
            </td>
            <td>
              <Others row={row} acts={acts} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Proposed = ({ row, acts }: { row: ProposalRow; acts: RowActs | undefined }): JSX.Element => (
  <div class="stack-tight">
    <strong>{row.name ?? word('nobody')}</strong>
    <span class="row-wrap">
      <MarkChip mark={changeMarks[row.change as Change]} text={word(`change_${row.change as Change}`)} />
      {acts ? (
        <button
          type="button"
          class={row.locked ? 'icon-button lock-on' : 'icon-button lock-off'}
          aria-pressed={row.locked}
          aria-label={word(row.locked ? 'unlockOf' : 'lockOf', { station: row.stationName })}
          title={word('lock')}
          onClick={() => acts.lock(row, !row.locked)}
        >
          <Mark mark={row.locked ? lockMark : openLockMark} size={18} />
        </button>
      ) : (
        row.locked && <Mark mark={lockMark} size={18} />
      )}
    </span>
  </div>
);

function Why({ row }: { row: ProposalRow }): JSX.Element {
  if (!row.person) return <span class="small muted">{row.change === 'empty' && word('nobodyWhy')}</span>;
  return (
    <ul class="why small">
      {row.reasons.map(({ code, text, amount }) => (
        <li key={code}>
          {text}
          {amount > 0 && <span class="muted num"> +{format.number(amount)}</span>}
        </li>
      ))}
      <li class="muted num">{word('costOf', { n: format.number(row.cost) })}</li>
    </ul>
  );
}

function Others({
  row,
  acts,
}: {
  row: ProposalRow;
  acts: RowActs | undefined;
}): JSX.Element {
  if (row.alternatives.length === 0 && !(acts && row.person)) return <span class="muted">–</span>;
  return (
    <details class="others small">
      <summary aria-label={word('othersOf', { station: row.stationName })}>
        {`${word('others')} (${row.alternatives.length})`}
      </summary>
      <ul>
        {row.alternatives.map((each) => (
          <li key={each.person}>
            <span class="grow">
              <strong>{each.name}</strong>{' '}
              <span class="num">
                {word(each.cost > 0 ? 'extra' : 'less', { n: format.number(each.cost) })}
              </span>
              <Elsewhere each={each} />
            </span>
            {acts && !row.locked && (
              <button
                type="button"
                class="button button-plain"
                aria-label={word('chooseOf', { person: each.name, station: row.stationName })}
                onClick={() => acts.choose(row, each.person, each.name)}
              >
                {word('choose')}
              </button>
            )}
          </li>
        ))}
        {acts && row.person && !row.locked && (
          <li>
            <button type="button" class="link-button" onClick={() => acts.choose(row, null)}>
              {word('leaveEmpty')}
            </button>
          </li>
        )}
      </ul>
    </details>
  );
}

const Elsewhere = ({ each }: { each: Alternative }): JSX.Element | null =>
  each.stationName || each.empties ? (
    <span class="muted">
      {each.stationName && word('elsewhere', { station: each.stationName })}
      {each.empties && ` ${word('empties')}`}
    </span>
  ) : null;
