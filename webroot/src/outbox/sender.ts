// Brings saved items to the centre: driven by its own timer, because browser events about the network lie.
import { Problem } from '../api/problem';
import type { Report, ReportResult } from '../api/types';
import { MAX_BATCH_ITEMS, nextBatch, setback, settle, type OutboxItem } from './plan';
import type { ItemStore } from './store';

export interface SenderParts {
  store: ItemStore;
  /** Null while nobody is enrolled. */
  owner(): string | null;
  /** Sends one batch; throws a Problem. */
  post(reports: Report[]): Promise<ReportResult[]>;
  /** Round time, as ISO text. */
  receivedAt(): string;
  /** Runs alone among all tabs of this app; answers false when another tab is at it. */
  alone(work: () => Promise<void>): Promise<boolean>;
  /** The items of these ids are on their way; an empty list = nothing is. */
  sending(ids: string[]): void;
  changed(): void;
  /** An answer came (or failed to come): for the strip's words. */
  heard(outcome: 'answer' | 'silence' | 'signed-out'): void;
  random?(): number;
}

const IDLE_MS = 15_000;
const NUDGE_MS = 50;

export class Sender {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private running = false;
  private again = false;
  private failures = 0;
  private limit = MAX_BATCH_ITEMS;
  private notBefore = 0;

  constructor(private readonly parts: SenderParts) {}

  start(): void {
    this.schedule(NUDGE_MS);
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  /** Something new was saved, or the network may be back. Never overrides a wait that the server asked for. */
  nudge(): void {
    this.again = true;
    this.schedule(Math.max(NUDGE_MS, this.notBefore - Date.now()));
  }

  /** The person asks: now, whatever was planned, except while the server asked for patience. */
  retryNow(): void {
    this.failures = 0;
    this.nudge();
  }

  private schedule(waitMs: number): void {
    this.stop();
    this.timer = setTimeout(() => void this.turn(), waitMs);
  }

  private async turn(): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.again = false;
    let waitMs = IDLE_MS;
    try {
      await this.parts.alone(async () => {
        waitMs = await this.drain();
      });
    } catch {
      waitMs = IDLE_MS; // the phone's own storage failed; the items are where they were
    } finally {
      this.running = false;
      this.parts.sending([]);
    }
    if (this.again) waitMs = Math.max(NUDGE_MS, this.notBefore - Date.now());
    this.schedule(waitMs);
  }

  /** Sends batch after batch until nothing is left or something fails; answers how long to rest. */
  private async drain(): Promise<number> {
    for (;;) {
      const owner = this.parts.owner();
      const batch = owner ? nextBatch(await this.parts.store.all(), owner, this.limit) : [];
      if (batch.length === 0) return IDLE_MS;
      this.parts.sending(batch.map((item) => item.report.id));
      const waitMs = await this.sendOne(batch);
      if (waitMs > 0) return waitMs;
    }
  }

  private async sendOne(batch: OutboxItem[]): Promise<number> {
    let results: ReportResult[];
    try {
      results = await this.parts.post(batch.map((item) => item.report));
    } catch (error) {
      return this.failed(error instanceof Problem ? error : new Problem('network', 0), batch);
    }
    const settled = settle(batch, results, this.parts.receivedAt(), Date.now());
    await this.parts.store.put(settled);
    this.parts.heard('answer');
    this.parts.changed();
    if (settled.length === 0) return this.failed(new Problem('status', 500), batch); // an answer about nothing we sent
    this.failures = 0;
    this.limit = MAX_BATCH_ITEMS;
    this.notBefore = 0;
    return 0;
  }

  private async failed(problem: Problem, batch: OutboxItem[]): Promise<number> {
    this.failures += 1;
    const plan = setback(problem, batch, this.failures, this.parts.random ?? Math.random);
    this.limit = plan.limit;
    this.notBefore = problem.retryAfterMs === undefined ? 0 : Date.now() + plan.waitMs;
    if (plan.changed.length > 0) await this.parts.store.put(plan.changed);
    this.parts.heard(plan.signedOut ? 'signed-out' : problem.unanswered ? 'silence' : 'answer');
    this.parts.changed();
    return plan.waitMs;
  }
}
