import type { ComponentChildren, JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Problem } from '../api/problem';
import { staff, staffSession } from '../api/staff';
import type { StationPage } from '../api/types';
import { Veil } from '../console/LinkBadge';
import { Empty, PageHead, Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { format, named } from '../i18n';
import { IncidentLine } from '../incident/IncidentLine';
import { Icon } from '../shared/Icon';
import { StateChip, PresenceChip } from '../shared/Mark';
import { city, link, touched } from '../store/city';
import { look } from '../store/phases';
import { placeOf, tpsName } from '../store/places';
import { ReplaceButtons } from './ReplaceButtons';
import { CellFacts } from './Tip';
import { Reports } from './Reports';
import { LookChip } from './Shape';
import { Timeline } from './Timeline';
import { word } from './stationWords';

/** An observer sees how the station stands, not who works there or what they wrote. */
export function StationView({ code }: { code: number }): JSX.Element {
  const cell = city.value?.cells.get(code);
  if (staffSession.value?.actor.role !== 'observer') return <Whole code={code} />;
  return cell ? (
    <>
      <PageHead title={`${tpsName(code)}, ${placeOf(code)}`} />
      <section class="card stack-tight narrow">
        <CellFacts cell={cell} />
      </section>
    </>
  ) : (
    <NotHere />
  );
}

const NotHere = (): JSX.Element => (
  <Empty icon="search" title={word('notFound')}>
    <p class="muted">{word('notFoundNext')}</p>
    <a class="button" href="#/board">
      {word('seeOnBoard')}
    </a>
  </Empty>
);

/** Everything about one station on one screen; it follows the journal while it is open. */
function Whole({ code }: { code: number }): JSX.Element {
  const page = useResource(() => staff.get<StationPage>(`/api/stations/${code}`), [code]);
  const seq = touched.value.get(code);
  useEffect(() => {
    if (seq !== undefined) page.reload();
  }, [seq]);
  if (!page.data && page.problem instanceof Problem && page.problem.status === 404) {
    return <NotHere />;
  }
  return <Shown of={page}>{(station) => <Facts station={station} />}</Shown>;
}

function Facts({ station }: { station: StationPage }): JSX.Element {
  const cell = city.value?.cells.get(station.code);
  return (
    <>
      <PageHead
        title={`TPS ${station.number}, ${station.kelurahan}`}
        about={`${named('level', 'kecamatan')} ${station.kecamatan}`}
      >
        <button
          type="button"
          class="button button-plain"
          onClick={() => (history.length > 1 ? history.back() : location.assign('#/board'))}
        >
          <Icon name="back" size={18} />
          {word('back')}
        </button>
      </PageHead>
      <Veil />
      <div class={link.value === 'stale' ? 'station veiled' : 'station'}>
        <p class="row-wrap station-state">
          {cell && <LookChip look={look(cell)} />}
          <StateChip state={station.state} />
          <PresenceChip presence={station.presence} />
          {station.overlays?.map((each) => (
            <span class="chip tone-danger" key={each}>
              {each === 'TANPA_PENGAWAS' && !station.supervisor && !station.cover
                ? word('unstaffed')
                : named('overlay', each)}
            </span>
          ))}
        </p>
        <Timeline state={station.state} reports={station.reports} />
        <div class="station-grid">
          <div class="stack">
            <Supervisor person={station.supervisor} station={station} />
            <About station={station} />
          </div>
          <div class="stack">
            <Card title={word('incidents')}>
              {station.incidents.length === 0 ? (
                <p class="muted small">{word('noIncidents')}</p>
              ) : (
                <ul class="lines">
                  {station.incidents.map((each) => (
                    <li key={each.id}>
                      <IncidentLine incident={each} />
                    </li>
                  ))}
                </ul>
              )}
            </Card>
            <Card title={word('reports')}>
              <Reports reports={station.reports} />
            </Card>
          </div>
        </div>
      </div>
    </>
  );
}

const Card = ({ title, children }: { title: string; children: ComponentChildren }): JSX.Element => (
  <section class="card stack-tight">
    <h2>{title}</h2>
    {children}
  </section>
);

function Supervisor({
  person,
  station,
}: {
  person: StationPage['supervisor'];
  station: StationPage;
}): JSX.Element {
  const admin = staffSession.value?.actor.role === 'admin';
  const name = `TPS ${station.number} ${station.kelurahan}`;
  const replace = <ReplaceButtons station={station.code} name={name} />;
  if (!person) {
    return (
      <Card title={word('supervisor')}>
        <p>{word('noSupervisor')}</p>
        <Cover station={station} />
        {admin && (
          <p>
            <a class="button" href="#/people?filter=unassigned">
              {word('assign')}
            </a>
          </p>
        )}
        {replace}
      </Card>
    );
  }
  return (
    <Card title={word('supervisor')}>
      <p>
        <strong>{person.name}</strong>
      </p>
      <p class="small muted">{person.enrolled ? word('enrolled') : word('notEnrolled')}</p>
      <Call phone={person.phone} />
      <Cover station={station} />
      {replace}
    </Card>
  );
}

/** Who stands in for some hours; it comes and goes with the journal, like everything here. */
function Cover({ station: { cover } }: { station: StationPage }): JSX.Element | null {
  if (!cover) return null;
  return (
    <>
      <div class="notice">
        <Icon name="clock" size={18} />
        <div class="stack-tight">
          <p>
            <strong>{word('covered', { name: cover.name, time: format.timeZoned(cover.until) })}</strong>
          </p>
          <p class="small">{cover.enrolled ? word('enrolled') : word('notEnrolled')}</p>
        </div>
      </div>
      <Call phone={cover.phone} />
    </>
  );
}

const Call = ({ phone }: { phone?: string }): JSX.Element =>
  phone ? (
    <a class="button" href={`tel:${phone}`}>
      <Icon name="call" size={18} />
      {word('call')} <span class="num">{phone}</span>
    </a>
  ) : (
    <p class="small muted">{word('noPhone')}</p>
  );

const SIGNALS = ['baik', 'lemah', 'tidak'] as const;

function About({ station }: { station: StationPage }): JSX.Element {
  const male = station.dptMale ?? 0,
    female = station.dptFemale ?? 0;
  const signal = SIGNALS.find((each) => each === station.signal);
  return (
    <Card title={word('place')}>
      <dl class="facts">
        {station.place && (
          <>
            <dt>{word('place')}</dt>
            <dd>{station.place}</dd>
          </>
        )}
        <dt>{named('level', 'kelurahan')}</dt>
        <dd>{station.kelurahan}</dd>
        <dt>{named('level', 'kecamatan')}</dt>
        <dd>{station.kecamatan}</dd>
        <dt>{word('code')}</dt>
        <dd class="num">{String(station.code)}</dd>
        <dt>{word('voters')}</dt>
        <dd class="num">
          {format.number(male + female)}
          <br />
          <span class="small muted">
            {word('votersBySex', { male: format.number(male), female: format.number(female) })}
          </span>
        </dd>
        <dt>{word('turnout')}</dt>
        <dd>
          {station.turnout
            ? word('turnoutAt', {
                n: format.number(station.turnout.voters),
                time: format.time(station.turnout.at),
              })
            : word('noTurnout')}
        </dd>
        {signal && (
          <>
            <dt>{word('signal')}</dt>
            <dd>{word(`signal_${signal}`)}</dd>
          </>
        )}
        {station.special && (
          <>
            <dt>{word('special')}</dt>
            <dd>{typeof station.special === 'string' ? station.special : '✓'}</dd>
          </>
        )}
      </dl>
    </Card>
  );
}
