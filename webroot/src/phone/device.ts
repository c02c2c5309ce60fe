// What this phone can do, found out and shown to the office; the office answers what is still in the way.
import { signal } from '@preact/signals';
import type { DeviceMine, DeviceView } from '../api/contract';
import { keep, kept } from '../outbox/store';
import { uuidv7 } from '../outbox/uuid';
import { owner } from './app';
import { locationPermission, recentPosition } from './geo';
import { isInstalled } from './install';
import { phoneApi, session } from './session';

export type Permit = 'granted' | 'denied' | 'prompt' | 'none';
export interface Facts {
  camera: Permit;
  location: Permit;
  storage: 'kept' | 'open' | 'failed';
  freeMb?: number;
  installed: boolean;
  /** The test report, once it was kept on this phone and read again. */
  test?: string;
}

/** How far this supervisor is, as the centre last told; belongs to who was signed in then. */
export const standing = signal<{ owner: string; mine: DeviceMine } | null>(null);

export async function refreshStanding(): Promise<void> {
  const of = owner.value;
  if (!session.value || !of) return;
  const mine = await phoneApi.get<DeviceMine>('/api/me/readiness').catch(() => null);
  if (mine && of === owner.value) standing.value = { owner: of, mine };
}

export async function answerReach(id: string): Promise<void> {
  await phoneApi.post(`/api/me/reach/${id}`);
  await refreshStanding();
}

let cameraTried: Permit | undefined;

/** What the browser says about the camera; where it says nothing, what the last try showed. */
async function camera(): Promise<Permit> {
  if (!navigator.mediaDevices?.getUserMedia) return 'none';
  try {
    const { state } = await navigator.permissions.query({ name: 'camera' as PermissionName });
    return state === 'prompt' && cameraTried === 'granted' ? 'granted' : state;
  } catch {
    return cameraTried ?? 'prompt';
  }
}

/** Opens the camera for a moment, which makes the browser ask; nothing is recorded. */
export async function tryCamera(): Promise<void> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: true });
    for (const track of stream.getTracks()) track.stop();
    cameraTried = 'granted';
  } catch (error) {
    cameraTried = error instanceof DOMException && error.name === 'NotFoundError' ? 'none' : 'denied';
  }
}

async function location(): Promise<Permit> {
  if (!('geolocation' in navigator)) return 'none';
  const word = await locationPermission();
  // Older iPhones do not tell: a position that was found is proof enough.
  return word === 'unknown' ? (recentPosition() ? 'granted' : 'prompt') : word;
}

/** Writes a test report where reports are kept and reads it again. */
async function storage(): Promise<Pick<Facts, 'storage' | 'freeMb' | 'test'>> {
  const test = uuidv7();
  try {
    await keep('test', test);
    if ((await kept<string>('test')) !== test) return { storage: 'failed' };
  } catch {
    return { storage: 'failed' };
  }
  const persisted = await navigator.storage?.persisted?.().catch(() => false);
  const room = await navigator.storage?.estimate?.().catch(() => undefined);
  const free = room?.quota === undefined ? undefined : Math.floor((room.quota - (room.usage ?? 0)) / 1e6);
  return {
    storage: persisted ? 'kept' : 'open',
    test,
    ...(free === undefined ? {} : { freeMb: Math.min(Math.max(free, 0), 2_000_000_000) }),
  };
}

export async function findOut(): Promise<Facts> {
  const [cam, place, room] = await Promise.all([camera(), location(), storage()]);
  return { camera: cam, location: place, installed: isInstalled(), ...room };
}

/** Shows the facts to the office. */
export async function sendFacts(facts: Facts): Promise<DeviceView> {
  const body = { id: uuidv7(), ...facts, sentAt: new Date().toISOString() };
  const told = await phoneApi.post<DeviceView>('/api/me/device', body);
  void refreshStanding();
  return told;
}
