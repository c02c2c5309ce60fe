import type { JSX } from 'preact';
import { format } from '../i18n';
import { MarkChip } from '../shared/Mark';
import { presenceMarks } from '../shared/marks';
import type { Asking } from './PersonDialogs';
import { Contact } from '../staffing/Contacts';
import type { PersonRow } from './api';
import { word } from './words';

/** Rows of people with what can be done for each. */
export const PeopleTable = ({
  people,
  ask,
  unassign,
}: {
  people: PersonRow[];
  ask: (asking: Asking) => void;
  unassign: (person: PersonRow) => void;
}): JSX.Element => (
  <div class="scroll-x" tabIndex={0} role="region" aria-label={word('list')}>
    <table class="table stacked">
      <thead>
        <tr>
          <th scope="col">{word('name')}</th>
          <th scope="col">{word('station')}</th>
          <th scope="col">{word('phone')}</th>
          <th scope="col">{word('device')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {people.map((each) => (
          <tr key={each.id}>
            <th scope="row" class="person-name">
              {each.name}
            </th>
            <td data-name={word('station')}>
              {each.station ? (
                <a href={`#/tps/${each.station}`}>{each.stationName ?? `TPS ${each.station % 1000}`}</a>
              ) : (
                <span class="muted">{word('noStation')}</span>
              )}
            </td>
            <td data-name={word('phone')} class="num">
              {each.phone && <span class="block">{each.phone}</span>}
              <Contact small of={{ person: each.id, name: each.name, phone: each.phone }} />
            </td>
            <td data-name={word('device')}>
              {each.enrolled ? (
                <MarkChip mark={presenceMarks.SELESAI} text={word('enrolled')} />
              ) : each.invitedAt ? (
                <span class="small">{word('invited', { time: format.dateTime(each.invitedAt) })}</span>
              ) : (
                <span class="muted">{word('notYet')}</span>
              )}
            </td>
            <td>
              <div class="row-actions">
                {each.station ? (
                  <>
                    <button
                      type="button"
                      class="button button-plain"
                      onClick={() => ask({ what: 'invite', person: each })}
                    >
                      {word('invite')}
                    </button>
                    <button type="button" class="button button-plain" onClick={() => unassign(each)}>
                      {word('unassign')}
                    </button>
                  </>
                ) : (
                  <button type="button" class="button" onClick={() => ask({ what: 'assign', person: each })}>
                    {word('assign')}
                  </button>
                )}
                <button
                  type="button"
                  class="button button-plain"
                  onClick={() => ask({ what: 'edit', person: each })}
                >
                  {word('edit')}
                </button>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
