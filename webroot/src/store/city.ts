// The one live picture of the signed-in person's territory: snapshot, socket, numbers, news, age.
import { computed, effect, signal } from '@preact/signals';
import { staff, staffSession } from '../api/staff';
import type { Board, Incident, Me, Region } from '../api/types';
import { format } from '../i18n';
import { linkState, type Link } from '../live/link';
import { LiveSocket } from '../live/socket';
import { Batch } from './batch';
import { reduce, start, totals, triage, type BoardState } from './board';
import { addNews, type News } from './news';
import { areaNames } from './places';
import type { IncidentPage, IncidentRow, LiveEvent } from './types';

/** So many entries of the journal before the snapshot are asked for, to fill the feed. */
const NEWS_BEFORE = 120;
const PAGES_MAX = 20;

export const city = signal<BoardState | null>(null);
export const loadProblem = signal<unknown>(null);
export const noRound = signal(false);
export const me = signal<Me | null>(null);
export const news = signal<News>({ lines: [], last: 0 });
export const link = signal<Link>('reconnecting');
export const lastFrameAt = signal(Date.now());
/** New emergencies of the last batch, for the one announcement. */
export const alarm = signal<IncidentRow[]>([]);
/** Stations whose place was changed by the last batch of events: who serves there, their answer, the lock. */
export const placeNews = signal<number[]>([]);
const PLACE_KINDS = new Set([
  'person.assigned',
  'person.unassigned',
  'place.locked',
  'place.unlocked',
  'duty.answered',
]);
/** Grows with every journal entry of a station that a page may be looking at. */
export const touched = signal<Map<number, number>>(new Map());

export const cells = computed(() => [...(city.value?.cells.values() ?? [])].sort((a, b) => a.code - b.code));
export const sums = computed(() => totals(cells.value));
export const openIncidents = computed(() =>
  triage([...(city.value?.incidents.values() ?? [])].filter((each) => each.state !== 'DITUTUP')),
);

let socket: LiveSocket | undefined;
/** Loads are numbered as they begin: one that began earlier and ends later would bring the older picture back. */
let loads = 0;
let shown = 0;
let visits = 0;
let watching: ReturnType<typeof setInterval> | undefined;
let clockBase = { real: Date.now(), round: Date.now(), speed: 1 };

/** Now, as the round counts it; a rehearsal's clock may run faster. */
export const roundNow = (): number => clockBase.round + (Date.now() - clockBase.real) * clockBase.speed;

const batch = new Batch<LiveEvent>((events) => {
  const state = city.value;
  if (!state) return;
  const incidentsBefore = state.incidents;
  const next = reduce(state, events);
  city.value = next;
  news.value = addNews(news.value, events, next.incidents);
  const at = new Map(touched.value);
  for (const { station, seq } of events) if (station != null) at.set(station, seq);
  touched.value = at;
  const moved = events.filter(
    ({ kind, station, seq }) => station != null && seq > state.boardSeq && PLACE_KINDS.has(kind),
  );
  if (moved.length > 0) placeNews.value = moved.map(({ station }) => station!);
  const dangers = [...next.incidents.values()].filter(
    (each) =>
      !incidentsBefore.has(each.id) && each.state !== 'DITUTUP' && (each.danger || each.type === 'BANTUAN'),
  );
  if (dangers.length > 0) alarm.value = dangers;
  if (staffSession.value?.actor.role !== 'observer') fetchWhatEventsLack(events, next);
});

/** A reopened incident that was never loaded, and the name of a new owner. */
function fetchWhatEventsLack(events: LiveEvent[], state: BoardState): void {
  const lacking = events
    .filter(({ kind, body }) => kind === 'incident.moved' && body.state !== 'DITUTUP')
    .map(({ body }) => String(body.incident))
    .filter((id) => state.incidents.get(id)?.owner?.name === '' || !state.incidents.has(id));
  for (const id of new Set(lacking)) {
    staff.get<Incident>(`/api/incidents/${id}`).then(keepIncident, () => undefined);
  }
}

async function allOpenIncidents(): Promise<IncidentPage> {
  let page = await staff.get<IncidentPage>('/api/incidents?status=open');
  const all = { seq: page.seq, incidents: [...page.incidents] };
  for (let turn = 0; page.next && turn < PAGES_MAX; turn++) {
    page = await staff.get<IncidentPage>(`/api/incidents?status=open&after=${encodeURIComponent(page.next)}`);
    all.incidents.push(...page.incidents);
  }
  return all;
}

async function load(): Promise<number> {
  const order = ++loads;
  const [board, incidents, areas] = await Promise.all([
    staff.get<Board>('/api/board'),
    staffSession.value?.actor.role === 'observer' ? null : allOpenIncidents(),
    areaNames.value.size > 0 ? null : staff.get<{ regions: Region[] }>('/api/regions'),
  ]);
  const seq = Math.min(board.seq, incidents?.seq ?? board.seq);
  if (order < shown) return seq;
  shown = order;
  if (areas)
    areaNames.value = new Map(areas.regions.map(({ code, name }) => [Number(code.replace(/\./g, '')), name]));
  batch.drop();
  // Observers see numbers and map; the incidents themselves are not theirs to read.
  const fresh = start(board, incidents ?? { seq: board.seq, incidents: [] });
  format.setTimeZone(board.round.timeZone);
  clockBase = { real: Date.now(), round: Date.parse(board.round.now), speed: board.round.clockSpeed || 1 };
  city.value = fresh;
  lastFrameAt.value = Date.now();
  link.value = 'live';
  return seq;
}

/** Loads the picture and keeps it alive until `leave`. */
export async function enter(): Promise<void> {
  leave();
  const visit = visits;
  loadProblem.value = null;
  try {
    me.value = await staff.get<Me>('/api/me');
    noRound.value = !me.value.round;
    if (noRound.value) return;
    const seq = await load();
    if (visit !== visits) return;
    socket = new LiveSocket(world, listener, Math.max(0, seq - NEWS_BEFORE), '');
    socket.start();
    watching = setInterval(() => {
      link.value = linkState(lastFrameAt.value, Date.now());
    }, 500);
  } catch (problem) {
    if (visit === visits) loadProblem.value = problem;
  }
}

export function leave(): void {
  visits++;
  socket?.stop();
  socket = undefined;
  clearInterval(watching);
  batch.drop();
}

const world = {
  ticket: async () => (await staff.post<{ ticket: string }>('/api/live/ticket')).ticket,
  open: (path: string) => new WebSocket(location.origin.replace(/^http/, 'ws') + path),
  now: () => Date.now(),
  later: (run: () => void, ms: number) => setTimeout(run, ms),
  cancel: (timer: unknown) => clearTimeout(timer as number),
};

const listener = {
  events: (events: LiveEvent[]) => batch.add(events),
  frame: (at: number) => {
    lastFrameAt.value = at;
  },
  reload: async (why: 'resync' | 'rights') => {
    if (why === 'rights') {
      await staff.renew();
      areaNames.value = new Map();
      me.value = await staff.get<Me>('/api/me');
    }
    return load();
  },
  signedOut: () => {
    staffSession.value = null;
  },
};

/** A moved incident comes back with the answer; the socket will only confirm it. */
export function keepIncident(incident: IncidentRow): void {
  const state = city.value;
  if (!state || (state.incidents.get(incident.id)?.version ?? 0) > incident.version) return;
  city.value = { ...state, incidents: new Map(state.incidents).set(incident.id, incident) };
}

effect(() => {
  if (!staffSession.value) {
    leave();
    city.value = null;
    me.value = null;
  }
});
