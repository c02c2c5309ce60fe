import type { IncidentRow, LiveEvent } from './types';

/** The feed: the newest entries of the journal that tell a person something. */
export interface NewsLine {
  seq: number;
  kind: string;
  station: number;
  at: string;
  important: boolean;
  body: LiveEvent['body'];
}
export interface News {
  lines: NewsLine[];
  last: number;
}

const KEEP = 300;
const IMPORTANT = new Set(['incident.opened', 'station.silent']);
const TELLS = new Set([
  'report.filed',
  'station.silent',
  'incident.opened',
  'incident.moved',
  'person.assigned',
  'station.replaced',
]);

export function addNews(news: News, events: LiveEvent[], incidents: Map<string, IncidentRow>): News {
  const fresh = events
    .filter((event) => event.seq > news.last && event.station != null && tells(event))
    .map((event) => line(event, incidents))
    .reverse();
  const last = Math.max(news.last, events.at(-1)?.seq ?? 0);
  return { lines: fresh.length > 0 ? [...fresh, ...news.lines].slice(0, KEEP) : news.lines, last };
}

/** The report of an incident is told by the incident itself. */
const tells = ({ kind, body }: LiveEvent): boolean =>
  TELLS.has(kind) && !(kind === 'report.filed' && (body.kind === 'incident' || body.kind === 'help'));

function line(event: LiveEvent, incidents: Map<string, IncidentRow>): NewsLine {
  const type = event.kind === 'incident.moved' ? incidents.get(event.body.incident)?.type : event.body.type;
  return {
    seq: event.seq,
    kind: event.kind,
    station: event.station!,
    at: event.at,
    body: { ...event.body, type },
    important: IMPORTANT.has(event.kind) || (event.body.flags?.length ?? 0) > 0,
  };
}
