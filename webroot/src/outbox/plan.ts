// What the outbox decides, without doing it: which items go next, what an answer means, how long to wait.
import type { Problem } from '../api/problem';
import type { ProblemBody, Report, ReportResult } from '../api/types';

/** `saved` lies on this phone only; `received` is acknowledged by the centre; `rejected` waits for its author. */
export type ItemState = 'saved' | 'received' | 'rejected';
export interface OutboxItem {
  report: Report;
  /** Who wrote it: a phone may change hands while something is still unsent. */
  owner: string;
  state: ItemState;
  /** Answers that blamed nobody in particular; such items go last, so that one bad item cannot block the rest. */
  tries: number;
  savedAtMs: number;
  /** Round time of the acknowledgement. */
  receivedAt?: string;
  /** Phone time of the acknowledgement. */
  receivedAtMs?: number;
  seq?: number;
  problem?: ProblemBody;
}

export const MAX_BATCH_ITEMS = 20;
export const MAX_WAIT_MS = 30_000;
export const SIGNED_OUT_WAIT_MS = 300_000;
const FIRST_WAIT_MS = 2_000;
const SINGLES_AFTER_FAILURES = 2;

/** Whether it was only practice; the report itself says so, so that nothing can turn it into a real one. */
export const practised = (item: OutboxItem): boolean => item.report.round !== undefined;

/** Practice never travels with what is real, and waits for it. */
export function nextBatch(items: OutboxItem[], owner: string, limit = MAX_BATCH_ITEMS): OutboxItem[] {
  const due = items
    .filter((item) => item.state === 'saved' && item.owner === owner)
    .sort((a, b) => a.tries - b.tries || (a.report.id < b.report.id ? -1 : 1));
  const real = due.filter((item) => !practised(item));
  return (real.length > 0 ? real : due).slice(0, limit);
}

/** The items that an answer changes; one that the answer forgot stays as it is and goes again. */
export function settle(
  batch: OutboxItem[],
  results: ReportResult[],
  receivedAt: string,
  nowMs: number,
): OutboxItem[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  return batch.flatMap((item): OutboxItem[] => {
    const result = byId.get(item.report.id);
    if (result?.status === 'stored' || result?.status === 'duplicate') {
      return [
        {
          ...item,
          state: 'received' as const,
          receivedAt,
          receivedAtMs: nowMs,
          seq: result.seq,
          problem: undefined,
        },
      ];
    }
    if (result?.status === 'rejected')
      return [{ ...item, state: 'rejected' as const, problem: result.problem ?? {} }];
    return [];
  });
}

export interface Setback {
  /** Items to write back; never fewer than were there. */
  changed: OutboxItem[];
  waitMs: number;
  /** How many to send next time. */
  limit: number;
  signedOut: boolean;
}

/** What a failed request means. No failure ever drops an item. */
export function setback(
  problem: Problem,
  batch: OutboxItem[],
  failures: number,
  random: () => number,
): Setback {
  const waitMs = problem.retryAfterMs ?? backoffMs(failures, random);
  const base = { changed: [], waitMs, limit: MAX_BATCH_ITEMS, signedOut: false };
  if (problem.unanswered) return base;
  if (problem.status === 401)
    return { ...base, waitMs: Math.max(waitMs, SIGNED_OUT_WAIT_MS), signedOut: true };
  if (problem.status === 400 || problem.status === 413 || problem.status === 422)
    return blameOne(problem, batch, base);
  const changed = problem.status >= 500 && problem.status !== 503 ? tried(batch) : [];
  return {
    ...base,
    changed,
    limit: failures >= SINGLES_AFTER_FAILURES && changed.length > 0 ? 1 : MAX_BATCH_ITEMS,
  };
}

/** The whole request was refused: halve it until the culprit stands alone, then show it to its author. */
function blameOne(problem: Problem, batch: OutboxItem[], base: Setback): Setback {
  if (batch.length > 1)
    return { ...base, changed: tried(batch), limit: Math.ceil(batch.length / 2), waitMs: 0 };
  return {
    ...base,
    changed: batch.map((item) => ({ ...item, state: 'rejected', problem: problem.body })),
    waitMs: 0,
  };
}

const tried = (batch: OutboxItem[]): OutboxItem[] =>
  batch.map((item) => ({ ...item, tries: item.tries + 1 }));

/** 2, 4, 8, 16, then at most 30 seconds, spread by up to half so that a thousand phones do not return together. */
export function backoffMs(failures: number, random: () => number): number {
  const full = Math.min(FIRST_WAIT_MS * 2 ** Math.min(Math.max(failures, 1) - 1, 10), MAX_WAIT_MS);
  return Math.round(full * (0.5 + random() / 2));
}

export interface Tally {
  onPhone: number;
  received: number;
  rejected: number;
}

export function tally(items: OutboxItem[], owner: string): Tally {
  const count: Tally = { onPhone: 0, received: 0, rejected: 0 };
  for (const item of items) {
    if (item.owner !== owner) continue;
    if (item.state === 'saved') count.onPhone += 1;
    else count[item.state] += 1;
  }
  return count;
}
