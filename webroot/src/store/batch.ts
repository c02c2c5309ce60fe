/** Gathers what arrives and hands it on at most four times a second, so that a busy day stays readable. */
export class Batch<T> {
  static readonly PAUSE_MS = 250;
  private waiting: T[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly flushTo: (items: T[]) => void) {}

  add(items: T[]) {
    this.waiting.push(...items);
    this.timer ??= setTimeout(() => this.flush(), Batch.PAUSE_MS);
  }

  flush() {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.waiting.length === 0) return;
    const items = this.waiting;
    this.waiting = [];
    this.flushTo(items);
  }

  drop() {
    this.waiting = [];
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
