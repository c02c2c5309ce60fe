// This phone's session: kept in the database, renewed by its refresh token, shared by all open tabs.
import { signal } from '@preact/signals';
import { Client } from '../api/client';
import { send } from '../api/http';
import { Problem } from '../api/problem';
import type { Enrolment, Session } from '../api/types';
import { inTurn } from '../outbox/alone';
import { forget, keep, kept } from '../outbox/store';

export interface PhoneSession extends Session {
  refreshToken: string;
}

export const session = signal<PhoneSession | null>(null);
/** The centre no longer knows this session: a new invitation is needed, saved items stay. */
export const sessionOver = signal(false);
/** Somebody else took over: this phone reads nothing any more, it only delivers what it still holds. */
export const replaced = signal(false);

export const phoneApi = new Client({
  current: () => session.value,
  renew: () => inTurn('siaga-session', renewOnce),
});

async function renewOnce(): Promise<void> {
  const newest = await kept<PhoneSession>('session');
  if (newest && newest.token !== session.value?.token) {
    // another tab was faster
    session.value = newest;
    if (Date.parse(newest.expiresAt) - Date.now() > 60_000) return;
  }
  const held = session.value;
  if (!held) throw new Problem('status', 401);
  try {
    const body = { refreshToken: held.refreshToken };
    const { value } = await send<Session>('/api/session/refresh', { method: 'POST', body });
    await adopt({ ...held, ...value, refreshToken: value.refreshToken ?? held.refreshToken });
  } catch (error) {
    if (error instanceof Problem && error.status === 401) {
      if (error.body.type === '/problems/replaced') await shutOut();
      else sessionOver.value = true;
    }
    throw error;
  }
}

async function shutOut(): Promise<void> {
  replaced.value = true;
  await keep('replaced', true);
  await forget('snapshot');
}

async function adopt(next: PhoneSession): Promise<void> {
  await keep('session', next); // first kept, then used: a successor in memory only would be lost with the page
  session.value = next;
  sessionOver.value = false;
  if (replaced.value) await forget('replaced');
  replaced.value = false;
}

export async function restoreSession(): Promise<void> {
  session.value = (await kept<PhoneSession>('session')) ?? null;
  replaced.value = (await kept<boolean>('replaced')) ?? false;
}

/** Trades the invitation; the key is made and kept first, so a lost answer can be asked for again with the same key. */
export async function enrol(code: string): Promise<Enrolment> {
  const publicKey = await devicePublicKey();
  const { value } = await send<Enrolment>('/api/enrolments', {
    body: { code, ...(publicKey ? { publicKey } : {}) },
  });
  const { token, refreshToken, expiresAt, actor } = value;
  await adopt({ token, refreshToken, expiresAt, actor });
  return value;
}

async function devicePublicKey(): Promise<string | undefined> {
  if (!globalThis.crypto?.subtle) return undefined; // not a secure page: the code then serves once
  let keys = await kept<CryptoKeyPair>('keys');
  if (!keys) {
    keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    await keep('keys', keys);
  }
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
  return btoa(String.fromCharCode(...spki))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

/** Ends the session at the centre if it can be reached, and forgets it here in any case. */
export async function endSession(): Promise<void> {
  await phoneApi.call('/api/session', { method: 'DELETE', timeoutMs: 5_000 }).catch(() => undefined);
  await forget('session', 'snapshot', 'heard', 'keys', 'replaced');
  session.value = null;
  replaced.value = false;
  sessionOver.value = false;
}
