import type { JSX } from 'preact';
import { span } from '../console/age';
import { format, named } from '../i18n';
import { Mark } from '../shared/Mark';
import { severityMarks } from '../shared/marks';
import { Shape } from '../board/Shape';
import { roundNow } from '../store/city';
import { placeOf, tpsName } from '../store/places';
import type { IncidentRow } from '../store/types';

/** An incident as one line of a list. */
export function IncidentLine({
  incident,
  current,
}: {
  incident: IncidentRow;
  current?: boolean;
}): JSX.Element {
  const age = roundNow() - Date.parse(incident.receivedAt);
  const open = incident.state !== 'DITUTUP';
  const burning = incident.danger && open;
  return (
    <a
      class="incident-line"
      href={`#/incidents/${incident.id}`}
      aria-current={current ? 'true' : undefined}
      data-incident={incident.id}
    >
      {burning ? (
        <Shape look="danger" size={22} />
      ) : (
        <Mark mark={severityMarks[incident.severity]} size={22} />
      )}
      <span class="grow">
        <span class="incident-title">
          <strong>{named('type', incident.type)}</strong>
        </span>
        <span class="small muted">
          {tpsName(incident.station)}, {placeOf(incident.station)}
        </span>
        <span class="small incident-meta">
          <span
            class={`tone-${burning ? 'danger' : severityMarks[incident.severity].tone} tone-word`}
          >
            {burning ? named('word', 'danger') : named('severity', incident.severity)}
          </span>
          <span class="muted">
            {named('incident', incident.state)}
            {incident.owner?.name && `: ${incident.owner.name}`}
          </span>
        </span>
      </span>
      <span class="small muted num incident-age" title={format.timeZoned(incident.receivedAt)}>
        {open && incident.state === 'DITERIMA' ? span(age) : format.time(incident.receivedAt)}
      </span>
    </a>
  );
}
