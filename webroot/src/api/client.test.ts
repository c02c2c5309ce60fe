import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Client } from './client';
import { Problem } from './problem';

const calls: string[] = [];
let held: { token: string; expiresAt: string } | null;
let renewals: number;
let renew: () => Promise<void>;
let answer: (token: string) => Response | Promise<Response>;
const inFuture = (ms: number): string => new Date(Date.now() + ms).toISOString();
const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });

beforeEach(() => {
  calls.length = 0;
  renewals = 0;
  held = { token: 'old', expiresAt: inFuture(600_000) };
  renew = async () => {
    renewals += 1;
    held = { token: `new${renewals}`, expiresAt: inFuture(900_000) };
  };
  answer = (token) => json(token === 'old' ? 401 : 200, { token });
  vi.stubGlobal('fetch', async (_path: string, init: { headers: Record<string, string> }) => {
    const token = (init.headers.Authorization ?? '').replace('Bearer ', '');
    calls.push(token);
    return answer(token);
  });
});
afterEach(() => vi.unstubAllGlobals());

const client = (): Client => new Client({ current: () => held, renew: () => renew() });

describe('the client', () => {
  it('renews once for many calls that meet an old token, and repeats each', async () => {
    const one = client();
    const answers = await Promise.all([one.get('/a'), one.get('/b'), one.get('/c')]);
    expect(renewals).toBe(1);
    expect(answers).toEqual([{ token: 'new1' }, { token: 'new1' }, { token: 'new1' }]);
  });

  it('renews early, and goes on with the old token when the renewal gets no answer', async () => {
    held = { token: 'old', expiresAt: inFuture(10_000) };
    answer = (token) => json(200, { token });
    renew = async () => {
      throw new Problem('network', 0);
    };
    expect(await client().get('/a')).toEqual({ token: 'old' });
  });

  it('says so when the session is over', async () => {
    renew = async () => {
      throw new Problem('status', 401);
    };
    await expect(client().get('/a')).rejects.toMatchObject({ status: 401, reason: 'status' });
    expect(calls).toEqual(['old']);
  });

  it('keeps the words, fields and patience of a problem', async () => {
    answer = () =>
      json(
        503,
        { title: 'Sibuk', detail: 'Coba sebentar lagi', fields: [{ field: 'a', message: 'b' }] },
        { 'Retry-After': '3' },
      );
    await expect(client().get('/a')).rejects.toMatchObject({
      status: 503,
      message: 'Coba sebentar lagi',
      retryAfterMs: 3000,
      fields: [{ field: 'a', message: 'b' }],
      unanswered: false,
    });
  });

  it('takes a login page of a network for no answer at all', async () => {
    answer = () => new Response('<html>Sign in</html>', { status: 200 });
    await expect(client().get('/a')).rejects.toMatchObject({ reason: 'network', unanswered: true });
  });
});
