import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { staff } from '../api/staff';
import { Choice, Empty, Failed, Loading, PageHead, textOf } from '../console/parts';
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
const TYPING_PAUSE_MS = 300;

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
  const [query, setQuery] = useState('');
  const { page, problem, reload, more } = usePeople(filter, query, turn);
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
        <label class="find">
          <Icon name="search" size={18} />
          <span class="sr">{word('find')}</span>
          <input
            class="input"
            type="search"
            placeholder={word('find')}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
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
        {page && <span class="small muted num">{word('total', { n: format.number(page.total) })}</span>}
      </div>
      {problem && !page ? (
        <Failed problem={problem} retry={reload} />
      ) : !page ? (
        <Loading />
      ) : page.people.length === 0 ? (
        query || filter !== 'all' ? (
          <Empty icon="search" title={word('none')} />
        ) : (
          <Empty icon="people" title={word('empty')}>
            <p class="muted">{word('emptyNext')}</p>
          </Empty>
        )
      ) : (
        <PeopleTable people={page.people} ask={ask} unassign={(person) => void unassign(person)} />
      )}
      {page?.next && (
        <button type="button" class="button button-plain" onClick={more}>
          {word('more')}
        </button>
      )}
    </section>
  );
}

const fail = (problem: unknown): void => say(textOf(problem), { tone: 'danger' });

/** Pages of people, asked for again when the typing rests. */
function usePeople(filter: Filter, query: string, turn: number) {
  const [page, setPage] = useState<Page>();
  const [problem, setProblem] = useState<unknown>();
  const [again, setAgain] = useState(0);
  const ask = (after?: string): Promise<Page> => {
    const search = new URLSearchParams({
      filter,
      ...(query.trim() ? { q: query.trim() } : {}),
      ...(after ? { after } : {}),
    });
    return staff.get<Page>(`/api/people?${search}`);
  };
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      () => {
        ask().then(
          (found) => {
            if (current) {
              setPage(found);
              setProblem(undefined);
            }
          },
          (failure) => {
            if (current) setProblem(failure);
          },
        );
      },
      query ? TYPING_PAUSE_MS : 0,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [filter, query, turn, again]);
  const more = (): void => {
    if (page?.next)
      ask(page.next).then((next) => setPage({ ...next, people: [...page.people, ...next.people] }), fail);
  };
  return { page, problem, reload: () => setAgain(again + 1), more };
}
