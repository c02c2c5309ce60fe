import type { JSX } from 'preact';
import type { ReadinessViewRow } from '../api/contract';
import { staffSession } from '../api/staff';
import { pagesOf } from '../console/nav';
import { format, language } from '../i18n';
import { Mark, MarkChip } from '../shared/Mark';
import { Contact } from '../staffing/Contacts';
import { fixes, lastStep, stepMarks, type Step } from './readiness';
import { stepWord, word } from './readinessWords';

/** Station, person, step, what is in the way, and the way to where that is mended. */
export const ReadinessTable = ({ rows }: { rows: ReadinessViewRow[] }): JSX.Element => (
  <div class="scroll-x" tabIndex={0} role="region" aria-label={word('list')}>
    <table class="table stacked">
      <thead>
        <tr>
          <th scope="col">{word('station')}</th>
          <th scope="col">{word('person')}</th>
          <th scope="col">{word('state')}</th>
          <th scope="col">{word('blocker')}</th>
          <th scope="col">
            <span class="sr">{word('doNext')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.station} row={row} />
        ))}
      </tbody>
    </table>
  </div>
);

const Row = ({ row }: { row: ReadinessViewRow }): JSX.Element => (
  <tr>
    <th scope="row" class="person-name">
      <a href={`#/tps/${row.station}`}>{row.stationName}</a>
      {row.kecamatan && <span class="small muted block">{row.kecamatan}</span>}
    </th>
    <td data-name={word('person')}>
      {row.person?.name ?? <span class="muted">{word('nobody')}</span>}
      {row.cover && <span class="small muted block">{word('cover', { name: row.cover })}</span>}
    </td>
    <td data-name={word('state')}>
      <MarkChip mark={stepMarks[row.state as Step]} text={stepWord(row.state)} />
    </td>
    <td data-name={word('blocker')}>
      <Blocked row={row} />
    </td>
    <td>
      <div class="row-actions">
        <Next row={row} />
      </div>
    </td>
  </tr>
);

function Blocked({ row }: { row: ReadinessViewRow }): JSX.Element {
  const last = lastStep(row.steps);
  return (
    <>
      {row.blocker ? (
        <strong class="blocker">{language.value === 'en' ? row.blocker.en : row.blocker.id}</strong>
      ) : (
        <span class="blocker tone-go">
          <Mark mark={stepMarks.PHONE_READY} size={16} />
          {stepWord('PHONE_READY')}
        </span>
      )}
      {last && (
        <span class="small muted block">
          {word('since', { what: word(`done_${last[0]}`), time: format.dateTime(last[1]) })}
        </span>
      )}
    </>
  );
}

/** Only what this person may open is offered; who can be called, can be called. */
function Next({ row }: { row: ReadinessViewRow }): JSX.Element {
  const pages = pagesOf(staffSession.value?.actor);
  const page = (fixes[row.blocker?.code ?? ''] ?? []).find((key) => pages.some((each) => each.key === key));
  return (
    <>
      {page && (
        <a class="button button-plain" href={`#/${page}?q=${row.station}`}>
          {word(`fix_${page}` as Parameters<typeof word>[0])}
        </a>
      )}
      {row.blocker && row.person && (
        <Contact small of={{ person: row.person.id, name: row.person.name, phone: row.person.phone }} />
      )}
    </>
  );
}
