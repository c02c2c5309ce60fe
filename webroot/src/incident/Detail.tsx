import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { staff, staffSession } from '../api/staff';
import type { Incident } from '../api/types';
import { useKeys } from '../console/keys';
import { mayAct } from '../console/nav';
import { Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { format, named } from '../i18n';
import { Icon } from '../shared/Icon';
import { IncidentChip, SeverityChip } from '../shared/Mark';
import { LookChip } from '../board/Shape';
import { city } from '../store/city';
import { History } from './History';
import { MoveDialog } from './MoveDialog';
import { makeMove, movesOf, type MoveName } from './moves';
import { word } from './words';

const KEYS: Record<MoveName, string> = { take: '1', assign: 'a', note: 'c', close: 'e', reopen: 'r' };

/** One incident with everything needed to decide, and the moves that its state allows. */
export function Detail({ id }: { id: string }): JSX.Element {
  const page = useResource(() => staff.get<Incident>(`/api/incidents/${id}`), [id]);
  const known = city.value?.incidents.get(id);
  const version = known?.version ?? 0;
  useEffect(() => {
    if (page.data && version > page.data.version) page.reload();
  }, [version]);
  return (
    <article class="card stack incident">
      <p class="back-line">
        <a href="#/incidents">
          <Icon name="back" size={18} />
          {word('back')}
        </a>
      </p>
      <Shown of={page}>
        {(incident) => (
          <Facts incident={incident} refresh={(next) => (next ? page.set(next) : page.reload())} />
        )}
      </Shown>
    </article>
  );
}

function Facts({
  incident,
  refresh,
}: {
  incident: Incident;
  refresh: (next?: Incident) => void;
}): JSX.Element {
  const actor = staffSession.value?.actor;
  const [asking, setAsking] = useState<MoveName | null>(null);
  useEffect(() => {
    if (!asking && document.activeElement === document.body) document.getElementById('incident-title')?.focus();
  }, [asking, incident.version]);
  const moves = mayAct(actor?.role) ? movesOf(incident) : [];
  const act = (move: MoveName): void => {
    if (move === 'take' || move === 'reopen') void makeMove(incident.id, move, { version: incident.version }, refresh);
    else setAsking(move);
  };
  const phone = incident.reporter?.phone;
  useKeys({
    ...Object.fromEntries(moves.map((move) => [KEYS[move], () => act(move)])),
    ...(phone
      ? {
          t: () => {
            location.href = `tel:${phone}`;
          },
        }
      : {}),
  });
  return (
    <>
      <header class="stack-tight">
        <h2 id="incident-title" tabIndex={-1}>
          {named('type', incident.type)}
        </h2>
        <p class="row-wrap">
          {incident.danger && incident.state !== 'DITUTUP' && <LookChip look="danger" />}
          <SeverityChip severity={incident.severity} />
          <IncidentChip state={incident.state} />
        </p>
      </header>
      {moves.length > 0 ? (
        <div class="row-wrap actions">
          {moves.map((move, index) => (
            <button
              type="button"
              key={move}
              class={index === 0 ? 'button' : 'button button-plain'}
              onClick={() => act(move)}
            >
              {word(move)}
              <kbd aria-hidden="true">{KEYS[move].toUpperCase()}</kbd>
            </button>
          ))}
        </div>
      ) : (
        <p class="notice">{word('readOnly')}</p>
      )}
      <dl class="facts">
        <dt>{word('place')}</dt>
        <dd>
          <a href={`#/tps/${incident.station}`}>
            TPS {incident.number}, {incident.kelurahan}, {incident.kecamatan}
          </a>
        </dd>
        <dt>{word('owner')}</dt>
        <dd>{incident.owner?.name ?? word('nobody')}</dd>
        <dt>{word('happened')}</dt>
        <dd class="num">{format.timeZoned(incident.occurredAt)}</dd>
        <dt>{word('received')}</dt>
        <dd class="num">{format.timeZoned(incident.receivedAt)}</dd>
        {incident.reporter && (
          <>
            <dt>{word('reporter')}</dt>
            <dd>
              {incident.reporter.name}
              {phone && (
                <>
                  <br />
                  <a href={`tel:${phone}`} class="num">
                    {phone}
                  </a>
                </>
              )}
            </dd>
          </>
        )}
      </dl>
      <section>
        <h3>{word('what')}</h3>
        <p class={incident.text ? 'account-text' : 'muted'}>{incident.text || word('noText')}</p>
      </section>
      <History incident={incident} />
      {asking && (
        <MoveDialog move={asking} incident={incident} refresh={refresh} close={() => setAsking(null)} />
      )}
    </>
  );
}
