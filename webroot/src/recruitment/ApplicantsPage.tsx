import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { may } from '../access/rights';
import { staff, staffSession } from '../api/staff';
import { Find } from '../console/list';
import { Choice, Empty, Failed, Loading, PageHead, textOf } from '../console/parts';
import { route } from '../console/router';
import { say } from '../console/toast';
import { format } from '../i18n';
import { Import } from '../region/Import';
import { Icon } from '../shared/Icon';
import { ApplicantPage } from './ApplicantPage';
import { ApplicantsTable } from './ApplicantsTable';
import { word } from './applicantWords';
import { asked, chosenKecamatan, kelurahanChoices } from './areas';
import { STATES, type ApplicantList, type Wave } from './api';
import { EntryPage } from './EntryPage';
import { Export, KecamatanPick, Pick, ReadOnly, WavePick, WithWaves } from './parts';
import { applicantsImport } from './templates';
import { coded, word as shared } from './words';

const TYPING_PAUSE_MS = 300;

/** The list, one applicant, or the entry at the office, as the address says. */
export default function ApplicantsPage(): JSX.Element {
  const [, key = ''] = route.value.path;
  return (
    <WithWaves>
      {(waves, wave) =>
        key === 'new' ? (
          <EntryPage waves={waves} wave={wave} />
        ) : key ? (
          <ApplicantPage key={key} id={key} waves={waves} />
        ) : (
          <All waves={waves} wave={wave} />
        )
      }
    </WithWaves>
  );
}

function All({ waves, wave }: { waves: Wave[]; wave: Wave }): JSX.Element {
  const [tab, setTab] = useState<'list' | 'import'>('list');
  const enters = may(staffSession.value?.actor, 'RECRUIT_ENTER');
  return (
    <>
      <PageHead title={word('title')} about={word('about')}>
        {enters && (
          <Choice
            name={word('title')}
            value={tab}
            onChange={setTab}
            options={[
              ['list', word('list')],
              ['import', word('importTab')],
            ]}
          />
        )}
        {enters && (
          <a class="button" href="#/applicants/new">
            <Icon name="plus" size={18} />
            {word('enter')}
          </a>
        )}
      </PageHead>
      {!enters && <ReadOnly />}
      {tab === 'import' ? (
        <Import kind={applicantsImport} />
      ) : (
        <List key={wave.id} waves={waves} wave={wave} />
      )}
    </>
  );
}

const FIRST = { q: '', state: '', verdict: '', sex: '', area: '' };
type Filter = typeof FIRST;

function List({ waves, wave }: { waves: Wave[]; wave: Wave }): JSX.Element {
  const query = route.value.query;
  const [filter, setFilter] = useState<Filter>({ ...FIRST, state: query.get('state') ?? '' });
  const kecamatan = chosenKecamatan.value;
  const { area, ...rest } = filter;
  const wanted = { wave: wave.id, territory: area || kecamatan, ...rest, q: filter.q.trim() };
  const { page, problem, reload, more } = useApplicants(wanted);
  const change = (key: keyof Filter) => (value: string) => setFilter((old) => ({ ...old, [key]: value }));
  const filtered = Object.values(filter).some(Boolean);
  return (
    <section class="card stack-tight">
      <div class="filters">
        <Find of={{ typed: filter.q, type: change('q') }} text={word('find')} />
        <WavePick waves={waves} />
        <KecamatanPick />
        <Pick
          name={shared('area')}
          value={area}
          onChange={change('area')}
          options={[
            ['', shared('allAreas')],
            ...kelurahanChoices(kecamatan).map(({ code, name }): [string, string] => [code, name]),
          ]}
        />
        <Pick
          name={shared('state')}
          value={filter.state}
          onChange={change('state')}
          options={[
            ['', word('allStates')],
            ...STATES.filter((each) => each !== 'DRAF').map((each): [string, string] => [
              each,
              coded('state', each),
            ]),
          ]}
        />
        <Pick
          name={word('requirements')}
          value={filter.verdict}
          onChange={change('verdict')}
          options={[
            ['', word('allVerdicts')],
            ['fails', word('withFails')],
            ['unsure', word('withUnsure')],
          ]}
        />
        <Pick
          name={shared('sex')}
          value={filter.sex}
          onChange={change('sex')}
          options={[
            ['', word('allSexes')],
            ['L', shared('sex_L')],
            ['P', shared('sex_P')],
          ]}
        />
      </div>
      <div class="row-wrap">
        <span class="small muted num grow" role="status">
          {page && word('total', { n: format.number(page.total) })}
        </span>
        <Export of="applicants" query={{ wave: wave.id, territory: wanted.territory, state: filter.state }} />
      </div>
      {problem && !page ? (
        <Failed problem={problem} retry={reload} />
      ) : !page ? (
        <Loading />
      ) : page.applicants.length === 0 ? (
        <Empty icon={filtered ? 'search' : 'people'} title={word(filtered ? 'none' : 'empty')}>
          <p class="muted">{word(filtered ? 'noneNext' : 'emptyNext')}</p>
        </Empty>
      ) : (
        <ApplicantsTable applicants={page.applicants} />
      )}
      {page?.next && (
        <button type="button" class="button button-plain" onClick={more}>
          {shared('more')}
        </button>
      )}
    </section>
  );
}

/** Pages of applicants, asked for again when the typing rests. */
function useApplicants(wanted: Record<string, string | number>) {
  const [page, setPage] = useState<ApplicantList>();
  const [problem, setProblem] = useState<unknown>();
  const [again, setAgain] = useState(0);
  const key = asked(wanted);
  const ask = (after?: string): Promise<ApplicantList> =>
    staff.get<ApplicantList>(`/api/recruitment/applicants${asked({ ...wanted, after })}`);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      () =>
        ask().then(
          (found) => {
            if (!current) return;
            setPage(found);
            setProblem(undefined);
          },
          (failure) => {
            if (!current) return;
            setProblem(failure);
            setPage(undefined);
          },
        ),
      wanted.q ? TYPING_PAUSE_MS : 0,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key, again]);
  const more = (): void => {
    if (!page?.next) return;
    ask(page.next).then(
      (next) => setPage({ ...next, applicants: [...page.applicants, ...next.applicants] }),
      (failure) => say(textOf(failure), { tone: 'danger' }),
    );
  };
  return { page, problem, reload: () => setAgain(again + 1), more };
}
