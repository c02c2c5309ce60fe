import type { JSX } from 'preact';
import { format } from '../i18n';
import { kecamatanName } from './areas';
import { OUTCOMES, type Outcome, type PlenoArea, type PlenoLine } from './hearing';
import { word } from './hearingWords';
import { ApplicantChip } from './parts';
import { changed, chosenIn, outcomeOf, type Changes } from './pleno';
import { coded, word as shared } from './words';

/** Who is chosen in each kelurahan; while it is prepared, each outcome can be changed with a reason. */
export const PlenoTable = ({
  areas,
  changes = {},
  change,
  action,
}: {
  areas: PlenoArea[];
  changes?: Changes;
  change?: (next: Changes) => void;
  /** What can be done with a line after the decision. */
  action?: (area: PlenoArea, line: PlenoLine) => JSX.Element | null;
}): JSX.Element => (
  <div>
    {areas.map((area) => {
      const title = shared('kelAndKec', {
        kelurahan: area.areaName ?? '',
        kecamatan: kecamatanName(area.area),
      });
      const empty = area.seats - chosenIn(area, changes);
      return (
        <section key={area.area} class="pleno-area stack-tight">
          <h3>{title}</h3>
          <p class="small muted">
            {word('seatsOf', { seats: area.seats, need: area.need })}
            {area.absent > 0 && `, ${word('absentOf', { n: area.absent })}`}
            {empty > 0 && `, ${word('emptySeats', { n: empty })}`}
          </p>
          {area.lines.length === 0 ? (
            <p class="muted small">{word('nobodyHere')}</p>
          ) : (
            <div class="scroll-x" tabIndex={0} role="region" aria-label={title}>
              <table class="table stacked pleno-lines">
                <thead>
                  <tr>
                    <th scope="col" class="right">
                      {word('rank')}
                    </th>
                    <th scope="col">{shared('name')}</th>
                    <th scope="col" class="right">
                      {word('score')}
                    </th>
                    <th scope="col">{word('outcome')}</th>
                    {action && <td />}
                  </tr>
                </thead>
                <tbody>
                  {area.lines.map((line) => (
                    <tr key={line.applicant}>
                      <td class="right num" data-name={word('rank')}>
                        {line.rank}
                      </td>
                      <th scope="row" class="person-name">
                        <a href={`#/applicants/${line.applicant}`}>{line.name}</a>
                        <div class="small muted">
                          {line.sex && `${coded('sex', line.sex)}, `}
                          <span class="mono">{line.number}</span>
                        </div>
                        {line.tie && <div class="small muted">{line.tie}</div>}
                      </th>
                      <td class="right" data-name={word('score')}>
                        {format.fixed(line.score, 3)}
                      </td>
                      <td>
                        {change ? (
                          <OutcomePick line={line} changes={changes} change={change} />
                        ) : (
                          <Decided line={line} />
                        )}
                      </td>
                      {action && <td>{action(area, line)}</td>}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </section>
      );
    })}
  </div>
);

const Decided = ({ line }: { line: PlenoLine }): JSX.Element => (
  <>
    <ApplicantChip state={line.state === 'DINILAI' ? line.outcome : line.state} />
    {line.state !== 'DINILAI' && line.state !== line.outcome && line.state !== 'DITETAPKAN' && (
      <div class="small muted">{coded('state', line.outcome)}</div>
    )}
    {line.reason && (
      <div class="small">
        {word('reason')}: {line.reason}
      </div>
    )}
  </>
);

const OutcomePick = ({
  line,
  changes,
  change,
}: {
  line: PlenoLine;
  changes: Changes;
  change: (next: Changes) => void;
}): JSX.Element => {
  const mine = changes[line.applicant];
  return (
    <div class="stack-tight">
      <select
        class={mine ? 'input outcome-changed' : 'input'}
        aria-label={word('outcomeOf', { name: line.name })}
        value={outcomeOf(line, changes)}
        onChange={(event) =>
          change(
            changed(changes, line, {
              outcome: event.currentTarget.value as Outcome,
              reason: mine?.reason ?? '',
            }),
          )
        }
      >
        {OUTCOMES.map((each) => (
          <option key={each} value={each}>
            {coded('state', each)}
          </option>
        ))}
      </select>
      {mine && (
        <input
          class="input"
          aria-label={word('reasonOf', { name: line.name })}
          placeholder={word('reason')}
          maxLength={1000}
          value={mine.reason}
          onInput={(event) => change(changed(changes, line, { ...mine, reason: event.currentTarget.value }))}
        />
      )}
    </div>
  );
};
