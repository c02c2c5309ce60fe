// The one failure the front end knows: a problem of the server, or no answer at all.
import { label } from '../i18n';
import type { FieldError, ProblemBody } from './types';

export type Reason = 'network' | 'timeout' | 'status';

export class Problem extends Error {
  constructor(
    readonly reason: Reason,
    readonly status: number,
    readonly body: ProblemBody = {},
    readonly retryAfterMs?: number,
  ) {
    super(body.detail || body.title || wordsFor(reason));
    this.name = 'Problem';
  }

  /** True when no answer came, so nothing is known about what the server did. */
  get unanswered(): boolean { return this.reason !== 'status'; }
  get fields(): FieldError[] { return this.body.fields ?? []; }
}

function wordsFor(reason: Reason): string {
  if (reason === 'network') return label('error.network');
  return reason === 'timeout' ? label('error.timeout') : label('error.unexpected');
}

/** Seconds or an HTTP date, as milliseconds from now; never longer than an hour. */
export function retryAfterMs(header: string | null, nowMs: number): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const waitMs = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - nowMs;
  return Number.isFinite(waitMs) ? Math.min(Math.max(waitMs, 0), 3_600_000) : undefined;
}
