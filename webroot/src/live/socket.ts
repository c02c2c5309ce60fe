import type { Control, LiveEvent } from '../store/types';
import { advice, backoffMs, DEAD_AFTER_MS } from './link';

/** What the socket needs from the world; tests hand in their own. */
export interface World {
  ticket(): Promise<string>;
  open(url: string): WebSocket;
  now(): number;
  later(run: () => void, ms: number): unknown;
  cancel(timer: unknown): void;
}
export interface Listener {
  events(events: LiveEvent[]): void;
  frame(at: number): void;
  /** The gap cannot be filled: load the snapshot anew and give its seq. */
  reload(why: 'resync' | 'rights'): Promise<number>;
  signedOut(): void;
}

/** One live socket: a territory and a cursor. It resumes after a break and never hands on a seq twice. */
export class LiveSocket {
  private socket: WebSocket | undefined;
  private attempt = 0;
  private refusals = 0;
  private timer: unknown;
  private watchdog: unknown;
  private stopped = true;
  private chain: string | undefined;

  constructor(
    private readonly world: World,
    private readonly to: Listener,
    private cursor: number,
    private readonly territory: string,
  ) {}

  start() {
    this.stopped = false;
    void this.connect();
  }

  stop() {
    this.stopped = true;
    this.world.cancel(this.timer);
    this.world.cancel(this.watchdog);
    this.socket?.close();
    this.socket = undefined;
  }

  private async connect() {
    let ticket: string;
    try {
      ticket = await this.world.ticket();
    } catch (failure) {
      if ((failure as { status?: number })?.status === 401) return this.to.signedOut();
      return this.again();
    }
    if (this.stopped) return;
    const query = new URLSearchParams({ ticket, after: String(this.cursor) });
    if (this.territory) query.set('territory', this.territory);
    const socket = this.world.open('/live?' + query);
    this.socket = socket;
    socket.onmessage = (message) => this.socket === socket && this.read(String(message.data));
    socket.onclose = (event) => this.socket === socket && this.closed(event.code);
    this.watch();
  }

  private read(text: string) {
    this.watch();
    this.to.frame(this.world.now());
    const frame = JSON.parse(text) as { events?: LiveEvent[] } & Partial<Control>;
    if (frame.events) return this.take(frame.events);
    switch (frame.control) {
      case 'hello':
        return this.greet(frame as Control & { control: 'hello' });
      case 'tick':
        return this.reachedBy(frame.seq!);
      case 'counters':
        return; // every number here is summed from the cells themselves
      case 'resync':
        return void this.reload('resync');
    }
  }

  private take(events: LiveEvent[]) {
    const fresh = events.filter((event) => event.seq > this.cursor);
    if (fresh.length === 0) return;
    this.cursor = fresh[fresh.length - 1]!.seq;
    this.to.events(fresh);
  }

  private greet(hello: { seq: number; chain?: string }) {
    this.attempt = 0;
    this.refusals = 0;
    const otherChain = this.chain !== undefined && hello.chain !== undefined && hello.chain !== this.chain;
    this.chain = hello.chain ?? this.chain;
    if (otherChain) void this.reload('resync');
  }

  /** A tick says how far this socket's cursor is; one that went back means another history. */
  private reachedBy(seq: number) {
    if (seq < this.cursor) return void this.reload('resync');
    this.cursor = seq;
  }

  private async reload(why: 'resync' | 'rights') {
    this.drop();
    try {
      this.cursor = await this.to.reload(why);
      this.chain = undefined;
      if (!this.stopped) void this.connect();
    } catch (failure) {
      if ((failure as { status?: number })?.status === 401) return this.to.signedOut();
      this.later(() => void this.reload(why), backoffMs(this.attempt++));
    }
  }

  private closed(code: number) {
    this.drop();
    if (this.stopped) return;
    switch (advice(code)) {
      case 'rights':
        return void this.reload('rights');
      case 'ticket':
        return ++this.refusals > 3 ? this.to.signedOut() : this.again();
      case 'slower':
        return this.later(() => void this.connect(), 10_000 + backoffMs(this.attempt++));
      default:
        return this.again();
    }
  }

  private again() {
    this.later(() => void this.connect(), backoffMs(this.attempt++));
  }

  private later(run: () => void, ms: number) {
    this.world.cancel(this.timer);
    this.timer = this.world.later(() => this.stopped || run(), ms);
  }

  /** A socket can be dead without saying so: the server ticks every few seconds, silence means gone. */
  private watch() {
    this.world.cancel(this.watchdog);
    this.watchdog = this.world.later(() => this.closed(1006), DEAD_AFTER_MS);
  }

  private drop() {
    this.world.cancel(this.watchdog);
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
  }
}
