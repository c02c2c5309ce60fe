// The staff session: the access token lives in memory only, the rotating refresh cookie is the server's.
import { signal } from '@preact/signals';
import { Client } from './client';
import { send } from './http';
import type { Session } from './types';

export const staffSession = signal<Session | null>(null);

export const staff = new Client({
  current: () => staffSession.value,
  async renew() {
    staffSession.value = (await send<Session>('/api/session/refresh', { method: 'POST', body: {} })).value;
  },
});

export async function signIn(login: string, password: string): Promise<void> {
  staffSession.value = (await send<Session>('/api/session', { body: { login, password } })).value;
}

export async function signOut(): Promise<void> {
  try {
    await staff.delete('/api/session');
  } finally {
    staffSession.value = null;
  }
}
