// What to do next, worked out on the phone from the last answer and what was saved since, so it holds without signal.
import type { Me, Presence, StationState } from '../api/types';
import type { OutboxItem } from '../outbox/plan';
import { STATES } from '../shared/states';
import { momentOf } from './clock';

export { STATES as phases };
const rank = (state: StationState): number => STATES.indexOf(state);
export const reached = (state: StationState, at: StationState): boolean => rank(state) >= rank(at);

export interface Situation {
  presence: Presence;
  state: StationState;
  /** Round time of the last turnout figure, and the figure. */
  turnout?: { atMs: number; voters: number };
}
export type Next =
  | { kind: 'check-in' | 'return' | 'check-out' | 'done' | 'wait'; dueMs?: number }
  | { kind: 'turnout'; dueMs?: number; final?: boolean }
  | { kind: 'phase'; to: StationState; dueMs?: number };

/** The last answer of the centre, and when the phone got it. */
export interface Snapshot {
  me: Me;
  fetchedAtMs: number;
}

export function situation(snapshot: Snapshot | undefined, items: OutboxItem[]): Situation {
  const me = snapshot?.me;
  const now: Situation = { presence: me?.presence ?? 'BELUM_HADIR', state: me?.state ?? 'BELUM_SIAP' };
  for (const item of inOrder(items)) {
    const { report } = item;
    if (report.kind === 'turnout') {
      now.turnout = { atMs: Date.parse(report.occurredAt), voters: Number(report.body.voters) };
    }
    if (!isNewer(item, snapshot)) continue;
    if (report.kind === 'check-in') now.presence = 'HADIR';
    if (report.kind === 'check-out') now.presence = 'SELESAI';
    if (report.kind === 'presence') now.presence = report.body.to as Presence;
    const to =
      report.kind === 'phase'
        ? (report.body.to as StationState)
        : report.kind === 'check-in'
          ? 'PTPS_HADIR'
          : null;
    if (to && rank(to) > rank(now.state)) now.state = to;
  }
  return now;
}

/** What the snapshot cannot know yet: unsent, or acknowledged after it was fetched. */
function isNewer(item: OutboxItem, snapshot: Snapshot | undefined): boolean {
  return item.state === 'saved' || !snapshot || (item.receivedAtMs ?? 0) >= snapshot.fetchedAtMs;
}

function inOrder(items: OutboxItem[]): OutboxItem[] {
  return items
    .filter((item) => item.state !== 'rejected')
    .sort(
      (a, b) =>
        Date.parse(a.report.occurredAt) - Date.parse(b.report.occurredAt) ||
        (a.report.id < b.report.id ? -1 : 1),
    );
}

interface Plan {
  votingDay: string;
  timeZone: string;
  opensAt: string;
  closesAt: string;
  presentBy: string;
}
export function planOf(me: Me | undefined): Plan | undefined {
  if (!me?.round) return undefined;
  const { votingDay, timeZone, settings } = me.round;
  return {
    votingDay,
    timeZone,
    opensAt: settings.opensAt,
    closesAt: settings.closesAt,
    presentBy: settings.presentBy,
  };
}

const TURNOUT_EVERY_MS = 2 * 3_600_000;

export function nextStep(now: Situation, plan: Plan | undefined, roundNowMs: number): Next {
  const due = (hhmm: string | undefined): number | undefined =>
    plan && hhmm ? momentOf(plan.votingDay, hhmm, plan.timeZone) : undefined;
  // Whoever reads "replaced" here has taken over: the phone of the one before reads nothing any more.
  if (now.presence === 'SELESAI') return { kind: 'done' };
  if (now.presence === 'ISTIRAHAT' || now.presence === 'SAKIT') return { kind: 'return' };
  if (now.presence !== 'HADIR') return { kind: 'check-in', dueMs: due(plan?.presentBy) };
  if (!reached(now.state, 'TPS_DIBUKA'))
    return { kind: 'phase', to: 'TPS_DIBUKA', dueMs: due(plan?.opensAt) };
  if (now.state === 'TPS_DIBUKA') return { kind: 'phase', to: 'PEMUNGUTAN' };
  if (now.state === 'PEMUNGUTAN')
    return duringVoting(now, due(plan?.opensAt), due(plan?.closesAt), roundNowMs);
  if (now.state === 'PEMUNGUTAN_DITUTUP' && !countedSince(now, due(plan?.closesAt)))
    return { kind: 'turnout', final: true };
  const to = STATES[rank(now.state) + 1];
  return to ? { kind: 'phase', to } : { kind: 'check-out' };
}

/** The same day without its hours: whoever practises goes through it in a few minutes, with one figure on the way. */
export function practiceStep(now: Situation): Next {
  const voting = now.presence === 'HADIR' && now.state === 'PEMUNGUTAN';
  return voting && !now.turnout ? { kind: 'turnout' } : nextStep(now, undefined, 0);
}

/** A figure every two hours after opening; at closing time the closing itself comes first. */
function duringVoting(
  now: Situation,
  opens: number | undefined,
  closes: number | undefined,
  nowMs: number,
): Next {
  if (closes === undefined || opens === undefined || nowMs >= closes)
    return { kind: 'phase', to: 'PEMUNGUTAN_DITUTUP', dueMs: closes };
  for (let due = opens + TURNOUT_EVERY_MS; due < closes; due += TURNOUT_EVERY_MS) {
    if ((now.turnout?.atMs ?? 0) >= due) continue;
    if (nowMs >= due) {
      const newer = due + TURNOUT_EVERY_MS;
      if (newer < closes && nowMs >= newer) continue; // the later figure says it all
      return { kind: 'turnout', dueMs: due };
    }
    return { kind: 'wait', dueMs: due };
  }
  return { kind: 'phase', to: 'PEMUNGUTAN_DITUTUP', dueMs: closes };
}

function countedSince(now: Situation, closes: number | undefined): boolean {
  return now.turnout !== undefined && (closes === undefined || now.turnout.atMs >= closes);
}
