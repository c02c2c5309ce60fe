import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReachPage, ReachPerson, ReachView } from '../api/contract';
import { staff } from '../api/staff';
import { Choice, Empty, Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { format } from '../i18n';
import { asked } from '../recruitment/areas';
import { MarkChip } from '../shared/Mark';
import { receivedMark, savedMark } from '../shared/marks';
import { Contact } from '../staffing/Contacts';
import { word } from './reachWords';

type Filter = 'silent' | 'answered' | 'late' | 'all';

/** Who was asked, those who stayed silent first, each with the number to try another way. */
export function ReachPeople({ id, touched }: { id: string; touched: unknown }): JSX.Element {
  const [filter, setFilter] = useState<Filter>('silent');
  const page = useResource(() => everyone(id, filter), [id, filter]);
  useEffect(() => page.reload(), [touched]);
  return (
    <section class="card stack-tight" aria-labelledby="reach-people">
      <h2 id="reach-people">{word('who')}</h2>
      <Choice
        name={word('who')}
        value={filter}
        onChange={setFilter}
        options={(['silent', 'answered', 'late', 'all'] as const).map((key) => [key, word(key)] as const)}
      />
      <Shown of={page}>
        {({ test, people }) =>
          people.length === 0 ? (
            <Empty icon="people" title={word('nobody')} />
          ) : (
            <div class="scroll-x" tabIndex={0} role="region" aria-label={word('who')}>
              <table class="table stacked">
                <thead>
                  <tr>
                    <th scope="col">{word('person')}</th>
                    <th scope="col">{word('station')}</th>
                    <th scope="col">{word('when')}</th>
                    <th scope="col">{word('phone')}</th>
                  </tr>
                </thead>
                <tbody>
                  {people.map((each) => (
                    <Row key={each.person} person={each} test={test} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Shown>
    </section>
  );
}

/** All of them: an office asks at most as many as it can call, and the list is what it works through. */
async function everyone(id: string, filter: Filter): Promise<ReachPage> {
  const get = (after?: number): Promise<ReachPage> =>
    staff.get<ReachPage>(`/api/staffing/reach/${id}${asked({ filter, after })}`);
  let page = await get();
  const people = [...page.people];
  while (page.next !== undefined && people.length < 5_000) {
    page = await get(page.next);
    people.push(...page.people);
  }
  return { ...page, people };
}

const Row = ({ person, test }: { person: ReachPerson; test: ReachView }): JSX.Element => (
  <tr>
    <th scope="row" class="person-name">
      {person.name}
    </th>
    <td data-name={word('station')}>
      <a href={`#/tps/${person.station}`}>{person.stationName}</a>
    </td>
    <td data-name={word('when')}>
      {person.answeredAt ? (
        <MarkChip
          mark={person.late ? savedMark : receivedMark}
          text={`${person.late ? `${word('late')}, ` : ''}${format.dateTime(person.answeredAt)}`}
        />
      ) : (
        <span class="muted">{word('notYet')}</span>
      )}
    </td>
    <td data-name={word('phone')}>
      {person.phone ? (
        <Contact
          number
          of={{
            ...person,
            text: person.answeredAt
              ? undefined
              : word('waText', { name: person.name, time: format.time(test.closesAt) }),
          }}
        />
      ) : (
        <span class="muted">{word('noPhone')}</span>
      )}
    </td>
  </tr>
);
