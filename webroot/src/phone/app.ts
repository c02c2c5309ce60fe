// What the screens read: the phone's state as signals, and the few acts that change it.
import { computed, signal } from '@preact/signals';
import { clockErrorMs, anchorFrom, roundTime, type ClockAnchor } from './clock';
import { nextStep, planOf, practiceStep, situation, type Snapshot } from './next';
import { practising } from './route';
import { enrol, phoneApi, replaced, restoreSession, session } from './session';
import { Problem } from '../api/problem';
import type { Me, Position, Report, ReportKind, ReportResult } from '../api/types';
import { format } from '../i18n';
import { alone } from '../outbox/alone';
import { practised, tally, type OutboxItem } from '../outbox/plan';
import { Sender } from '../outbox/sender';
import { itemStore, keep, kept } from '../outbox/store';
import { uuidv7 } from '../outbox/uuid';

export const snapshot = signal<Snapshot | undefined>(undefined);
export const items = signal<OutboxItem[]>([]);
export const sendingIds = signal<string[]>([]);
/** Phone time of the last answer of the centre, and whether the last try stayed without one. */
export const heardAtMs = signal<number | undefined>(undefined);
export const silent = signal(false);
export const clockError = signal<number | undefined>(undefined);
export const storageKept = signal<boolean | undefined>(undefined);
/** Which of one's stations the phone is at; one's own while it covers no other. */
const watched = signal<number | undefined>(undefined);
const anchor = signal<ClockAnchor | undefined>(undefined);
/** Ticks every ten seconds, so that due times and ages on the screen stay true. */
export const tick = signal(Date.now());

export const me = computed(() => snapshot.value?.me);
export const owner = computed(() => session.value?.actor.id ?? '');
const own = computed(() => items.value.filter((item) => item.owner === owner.value));
export const practice = computed(() => own.value.filter(practised));
/** What the screens show: in practice only practice, in earnest never any of it. */
export const mine = computed(() => own.value.filter((item) => practised(item) === practising.value));
export const counts = computed(() => tally(mine.value, owner.value));
export const unsent = computed(() => tally(own.value, owner.value).onPhone);
export const now = computed(() =>
  situation(
    practising.value ? undefined : snapshot.value,
    mine.value.filter(({ report }) => report.station === me.value?.station?.code),
  ),
);
export const next = computed(() =>
  practising.value
    ? practiceStep(now.value)
    : nextStep(now.value, planOf(me.value), roundTime(anchor.value, tick.value)),
);
/** Where this person may practise now. Its hour ends it on the phone too, whatever the centre last said. */
export const practiceRound = computed(() => {
  const asked = me.value?.practice;
  const early = asked && roundTime(anchor.value, tick.value) < Date.parse(asked.closesAt);
  return early && asked.open ? asked.round : undefined;
});

export const roundNowMs = (): number => roundTime(anchor.value, Date.now());
export const toRoundMs = (deviceMs: number): number => roundTime(anchor.value, deviceMs);

const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('siaga-outbox') : null;

async function reload(): Promise<void> {
  items.value = await itemStore.all();
}

function changed(): void {
  void reload();
  channel?.postMessage('changed');
}

function heard(): void {
  heardAtMs.value = Date.now();
  silent.value = false;
  void keep('heard', heardAtMs.value).catch(() => undefined);
}

export const sender = new Sender({
  store: itemStore,
  owner: () => owner.value || null,
  async post(reports) {
    const body = { items: reports };
    const late = async (): Promise<ReportResult[]> => (await import('./late')).deliver(reports);
    if (replaced.value) return late();
    const { value } = await phoneApi
      .call<{ results: ReportResult[] }>('/api/reports', { method: 'POST', body })
      .catch(async (error: unknown) => {
        // Replaced, or without any duty any more: a cover that has ended.
        if (!replaced.value && !(error instanceof Problem && error.status === 403)) throw error;
        return { value: { results: await late() } };
      });
    setTimeout(() => void refreshMe(), 300);
    const results = value.results ?? [];
    return results.some(({ status }) => status === 'rejected')
      ? (await import('./late')).again(reports, results)
      : results;
  },
  receivedAt: () => new Date(roundNowMs()).toISOString(),
  alone: (work) => alone('siaga-outbox', work),
  sending: (ids) => {
    if (ids.length > 0 || sendingIds.value.length > 0) sendingIds.value = ids;
  },
  changed,
  heard: (outcome) => {
    if (outcome === 'silence') silent.value = true;
    else heard();
  },
});

/** Asks the centre for the newest picture; without an answer the last one stays. */
export async function refreshMe(): Promise<boolean> {
  if (!session.value || replaced.value) return false;
  const askedMs = Date.now();
  try {
    const { value, serverDate } = await phoneApi.call<Me>(
      `/api/me${watched.value ? `?station=${watched.value}` : ''}`,
    );
    await takeIn(value, serverDate, askedMs);
    return true;
  } catch (error) {
    if (error instanceof Problem && !error.unanswered) heard();
    else silent.value = true;
    return !silent.value;
  }
}

/** Shows another of one's stations, as soon as the centre has answered. */
export async function watch(station: number): Promise<void> {
  watched.value = station;
  if (await refreshMe()) await keep('watched', station);
}

async function takeIn(answer: Me, serverDate: string | null, askedMs: number): Promise<void> {
  const answeredMs = Date.now();
  // Only a rehearsal and the demo have a clock of their own; any other round's clock is the centre's.
  const centre = answer.demo || answer.round?.kind === 'rehearsal' ? null : answer.round?.now;
  clockError.value = clockErrorMs(serverDate ?? centre ?? null, askedMs, answeredMs);
  if (answer.round) anchor.value = anchorFrom(answer.round.now, answer.round.clockSpeed, askedMs, answeredMs);
  format.setTimeZone(answer.round?.timeZone);
  snapshot.value = { me: answer, fetchedAtMs: askedMs };
  heard();
  await keep('snapshot', { ...snapshot.value, anchor: anchor.value });
}

export async function enrolWith(code: string): Promise<void> {
  const askedMs = Date.now();
  const { actor, round, station } = await enrol(code);
  watched.value = undefined;
  await takeIn({ actor, round, station, forms: [], nextStep: null, demo: false }, null, askedMs);
  sender.retryNow();
  void refreshMe();
}

/** Reads everything that is kept; after this the home screen can be drawn without any network. */
export async function restore(): Promise<void> {
  await restoreSession();
  const held = await kept<Snapshot & { anchor?: ClockAnchor }>('snapshot');
  if (held) {
    snapshot.value = { me: held.me, fetchedAtMs: held.fetchedAtMs };
    anchor.value = held.anchor;
    format.setTimeZone(held.me.round?.timeZone);
  }
  heardAtMs.value = await kept<number>('heard');
  watched.value = await kept<number>('watched');
  await reload();
}

const REFRESH_MS = 180_000;

export function startWork(): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<string>) => {
    // Only something new is worth a try: two tabs that tell each other of failures would never rest.
    void reload().then(() => (data === 'saved' ? sender.nudge() : undefined));
  });
  sender.start();
  void refreshMe();
  setInterval(() => {
    tick.value = Date.now();
  }, 10_000);
  setInterval(() => {
    if (document.visibilityState === 'visible') void refreshMe();
  }, REFRESH_MS);
  // Only hints: the sender's timer does the work when these never come.
  globalThis.addEventListener('online', () => sender.nudge());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    tick.value = Date.now();
    sender.nudge();
    if (Date.now() - (heardAtMs.value ?? 0) > 60_000) void refreshMe();
  });
}

export interface Draft {
  kind: ReportKind;
  body?: Record<string, unknown>;
  position?: Position;
  instead?: string;
}

/** Commits a report to the phone; answers its id once it is on the disk. Throws when the phone cannot keep it. */
export async function save(draft: Draft): Promise<string> {
  tick.value = Date.now();
  const station = me.value?.station?.code;
  const round = practiceRound.value;
  if (station === undefined) throw new Error('no station');
  if (practising.value && round === undefined) throw new Error('practice is over');
  const report: Report = {
    id: uuidv7(),
    station,
    ...(practising.value ? { round } : {}),
    kind: draft.kind,
    occurredAt: new Date(roundNowMs()).toISOString(),
    body: draft.body ?? {},
    ...(draft.position ? { position: draft.position } : {}),
  };
  const item: OutboxItem = { report, owner: owner.value, state: 'saved', tries: 0, savedAtMs: Date.now() };
  const original = items.value.find((one) => one.report.id === draft.instead);
  if (original) report.occurredAt = original.report.occurredAt; // repaired, but it still happened when it happened
  if (draft.instead) await itemStore.replace(draft.instead, item);
  else await itemStore.put([item]);
  await reload();
  channel?.postMessage('saved');
  sender.nudge();
  if (storageKept.value === undefined) void askToKeepStorage();
  return report.id;
}

export async function discard(id: string): Promise<void> {
  await itemStore.replace(id);
  changed();
}

/** Asked at the first saved report, when the browser has a reason to say yes. */
export async function askToKeepStorage(): Promise<void> {
  try {
    storageKept.value = (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    storageKept.value = false; // this browser cannot promise it
  }
}
