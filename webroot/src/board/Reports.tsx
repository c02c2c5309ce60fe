import type { JSX } from 'preact';
import type { StationReport } from '../api/types';
import { format, named } from '../i18n';
import { word } from './stationWords';
import { word as boardWord } from './words';

/** What the station's phone has sent, newest first, each with its time, place and what is odd about it. */
export function Reports({ reports }: { reports: StationReport[] }): JSX.Element {
  if (reports.length === 0) return <p class="muted small">{word('noReports')}</p>;
  return (
    <ol class="reports">
      {reports.map((each) => (
        <li key={each.id}>
          <p class="row-wrap">
            <strong>{named('kind', each.kind)}</strong>
            <span>{gist(each)}</span>
            {(each.flags ?? []).map((flag) => (
              <span class="chip tone-warn" key={flag}>
                {named('flag', flag)}
              </span>
            ))}
          </p>
          <p class="small muted num">
            {word('happened', { time: format.timeSeconds(each.occurredAt) })}
            {' · '}
            {word('received', { time: format.timeSeconds(each.receivedAt) })}
            {' · '}
            {place(each)}
          </p>
        </li>
      ))}
    </ol>
  );
}

function gist({ kind, body }: StationReport): string {
  const text = (key: string): string => (typeof body?.[key] === 'string' ? (body[key] as string) : '');
  switch (kind) {
    case 'phase':
      return named('state', text('to'));
    case 'presence':
      return [named('presence', text('to')), text('reason')].filter(Boolean).join(' · ');
    case 'incident':
      return [named('type', text('type')), text('text')].filter(Boolean).join(': ');
    case 'turnout':
      return boardWord('voterCount', { n: format.number(Number(body?.voters ?? 0)) });
    case 'check-in':
      return text('reason') && word('reason', { text: text('reason') });
    default:
      return text('text');
  }
}

function place({ position, distanceM }: StationReport): string {
  if (!position) return word('noPosition');
  const parts: string[] = [];
  if (distanceM != null) parts.push(word('distance', { d: format.distance(distanceM) }));
  if (position.accuracyM != null) parts.push(word('accuracy', { d: format.distance(position.accuracyM) }));
  return parts.join(', ');
}
