import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import { Find, More, usePages, useTyped } from '../console/list';
import { Choice, Empty, PageHead, Shown, textOf } from '../console/parts';
import { route } from '../console/router';
import { say } from '../console/toast';
import { format } from '../i18n';
import { Import } from '../region/Import';
import { peopleImport } from '../region/templates';
import { Icon } from '../shared/Icon';
import { PersonDialog, type Asking } from './PersonDialogs';
import { PeopleTable } from './PeopleTable';
import type { PeoplePage as Page, PersonRow } from './api';
import { word } from './words';

type Filter = 'all' | 'unassigned' | 'not-enrolled';
const FILTERS: Filter[] = ['all', 'unassigned', 'not-enrolled'];
const fail = (problem: unknown): void => say(textOf(problem), { tone: 'danger' });

/** The supervisors of the territory: who they are, where they serve, whether their phone is ready. */
export default function PeoplePage(): JSX.Element {
  const [tab, setTab] = useState<'list' | 'import'>('list');
  const [asking, setAsking] = useState<Asking | null>(null);
  const [turn, setTurn] = useState(0);
  return (
    <>
      <PageHead title={word('title')} about={word('about')}>
        <Choice
          name={word('title')}
          value={tab}
          onChange={setTab}
          options={[
            ['list', word('list')],
            ['import', word('importTab')],
          ]}
        />
        <button type="button" class="button" onClick={() => setAsking({ what: 'add' })}>
          <Icon name="plus" size={18} />
          {word('add')}
        </button>
      </PageHead>
      {tab === 'import' ? <Import kind={peopleImport} /> : <List turn={turn} ask={setAsking} />}
      {asking && (
        <PersonDialog asking={asking} close={() => setAsking(null)} changed={() => setTurn(turn + 1)} />
      )}
    </>
  );
}

function List({ turn, ask }: { turn: number; ask: (asking: Asking) => void }): JSX.Element {
  const asked = route.value.query.get('filter') as Filter;
  const [filter, setFilter] = useState<Filter>(FILTERS.includes(asked) ? asked : 'all');
  const typed = useTyped();
  const { query } = typed;
  const load = (after?: string): Promise<Page> => {
    const search = new URLSearchParams({ filter, ...(query ? { q: query } : {}), ...(after ? { after } : {}) });
    return staff.get<Page>(`/api/people?${search}`);
  };
  const page = usePages(load, (from, next) => ({ ...next, people: [...from.people, ...next.people] }), [
    filter,
    query,
    turn,
  ]);
  const { reload } = page;
  const unassign = async (person: PersonRow): Promise<void> => {
    try {
      await staff.delete(`/api/assignments/${person.station}`);
      const undo = (): void =>
        void staff
          .post('/api/assignments', { person: person.id, station: person.station })
          .then(reload, fail);
      say(word('unassigned_done', { name: person.name, station: person.stationName ?? '' }), {
        undo: { text: word('undo'), run: undo },
      });
      reload();
    } catch (failure) {
      fail(failure);
    }
  };
  return (
    <section class="card stack-tight">
      <div class="filters">
        <Find of={typed} text={word('find')} />
        <label>
          <span class="sr">{word('filter')}</span>
          <select
            class="input"
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value as Filter)}
          >
            <option value="all">{word('all')}</option>
            <option value="unassigned">{word('unassigned')}</option>
            <option value="not-enrolled">{word('notEnrolled')}</option>
          </select>
        </label>
        {page.data && (
          <span class="small muted num">{word('total', { n: format.number(page.data.total) })}</span>
        )}
      </div>
      <Shown of={page}>
        {({ people }) =>
          people.length > 0 ? (
            <>
              <PeopleTable people={people} ask={ask} unassign={(person) => void unassign(person)} />
              <More of={page} text={word('more')} />
            </>
          ) : query || filter !== 'all' ? (
            <Empty icon="search" title={word('none')} />
          ) : (
            <Empty icon="people" title={word('empty')}>
              <p class="muted">{word('emptyNext')}</p>
            </Empty>
          )
        }
      </Shown>
    </section>
  );
}
