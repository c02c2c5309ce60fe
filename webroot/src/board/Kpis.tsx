import type { ComponentChildren, JSX } from 'preact';
import { staffSession } from '../api/staff';
import { format } from '../i18n';
import { link, sums } from '../store/city';
import { Shape } from './Shape';
import type { Look } from '../store/phases';
import { word } from './words';

/** The numbers a coordinator answers for; each is summed from the same cells the board shows. */
export function Kpis(): JSX.Element {
  const sum = sums.value;
  const incidents = staffSession.value?.actor.role === 'observer' ? undefined : '#/incidents';
  const of = word('of', { n: format.number(sum.stations) });
  return (
    <ul class={link.value === 'stale' ? 'kpis veiled' : 'kpis'}>
      <Kpi
        look="present"
        name={word('present')}
        n={sum.present}
        share={sum.present / sum.stations}
        note={of}
      />
      <Kpi look="open" name={word('opened')} n={sum.opened} share={sum.opened / sum.stations} note={of} />
      <Kpi look="counting" name={word('closed')} n={sum.closed} share={sum.closed / sum.stations} note={of} />
      <Kpi
        look="silent"
        name={word('silent')}
        n={sum.silent}
        href="#/silent"
        alert={sum.silent > 0}
        note={sum.silent > 0 ? word('callThem') : word('calm')}
      />
      <Kpi
        look="incident"
        name={word('incidents')}
        n={sum.openIncidents}
        href={incidents}
        alert={sum.openIncidents > 0}
        note={sum.openIncidents > 0 ? word('needsAction') : word('calm')}
      />
      <Kpi
        look="danger"
        name={word('danger')}
        n={sum.danger}
        href={incidents}
        alert={sum.danger > 0}
        note={sum.danger > 0 ? word('needsAction') : word('calm')}
      />
    </ul>
  );
}

function Kpi({
  look,
  name,
  n,
  note,
  share,
  href,
  alert,
}: {
  look: Look;
  name: string;
  n: number;
  note: ComponentChildren;
  share?: number;
  href?: string;
  alert?: boolean;
}): JSX.Element {
  const body = (
    <>
      <span class="kpi-name">
        <Shape look={look} size={14} />
        {name}
      </span>
      <span class="kpi-line">
        <strong class="num">{format.number(n)}</strong> <span class="small muted">{note}</span>
      </span>
      {share !== undefined && (
        <span class="kpi-bar">
          <i style={{ width: `${(share || 0) * 100}%` }} />
        </span>
      )}
    </>
  );
  const tone = { present: 'go', open: 'go', counting: 'work', silent: 'warn' }[look as 'open'] ?? 'danger';
  return (
    <li class={`kpi tone-${tone}${alert ? ' kpi-alert' : ''}`}>
      {href ? <a href={href}>{body}</a> : <div>{body}</div>}
    </li>
  );
}
