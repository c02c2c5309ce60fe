// Calls with a bearer token that renews itself: however many calls meet an old token, one refresh serves them all.
import { send, type Answer, type Call } from './http';
import { Problem } from './problem';

/** Where a session lives and how it is renewed: a cookie for staff, a kept refresh token for phones. */
export interface TokenSource {
  current(): { token: string; expiresAt: string } | null;
  /** Renews and keeps the session; throws a Problem with status 401 when it is over. */
  renew(): Promise<void>;
}

const RENEW_EARLY_MS = 60_000;

export class Client {
  private renewing: Promise<void> | null = null;

  constructor(
    private readonly tokens: TokenSource,
    private readonly now: () => number = Date.now,
  ) {}

  async get<T>(path: string): Promise<T> {
    return (await this.call<T>(path)).value;
  }
  async post<T>(path: string, body?: unknown): Promise<T> {
    return (await this.call<T>(path, { method: 'POST', body: body ?? {} })).value;
  }
  async put<T>(path: string, body: unknown): Promise<T> {
    return (await this.call<T>(path, { method: 'PUT', body })).value;
  }
  async delete<T>(path: string): Promise<T> {
    return (await this.call<T>(path, { method: 'DELETE' })).value;
  }

  async call<T>(path: string, call: Call = {}): Promise<Answer<T>> {
    const held = this.tokens.current();
    // An early renewal is only a courtesy: if it fails without an answer, the old token may still do.
    if (!held) await this.renew();
    else if (Date.parse(held.expiresAt) - this.now() < RENEW_EARLY_MS)
      await this.renew().catch(onlyUnanswered);
    const token = this.tokens.current()?.token;
    try {
      return await send<T>(path, { ...call, token });
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) throw error;
      if (this.tokens.current()?.token === token) await this.renew();
      return send<T>(path, { ...call, token: this.tokens.current()?.token });
    }
  }

  renew(): Promise<void> {
    this.renewing ??= this.tokens.renew().finally(() => {
      this.renewing = null;
    });
    return this.renewing;
  }
}

function onlyUnanswered(error: unknown): void {
  if (error instanceof Problem && error.status === 401) throw error;
}
