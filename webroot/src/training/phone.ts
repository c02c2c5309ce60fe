// What the phone holds of oath and training: fetched when there is a signal, kept for when there is none.
import { signal } from '@preact/signals';
import type { DutyMine, DutyModules, DutyTryView } from '../api/contract';
import { dictionary } from '../i18n';
import { keep, kept } from '../outbox/store';
import { owner } from '../phone/app';
import { phoneApi } from '../phone/session';
import words from './phoneWords.id';

export type Mine = DutyMine;
export type Try = DutyTryView;
export type Module = DutyModules['modules'][number];
export type Block = Module['blocks'][number];
export const t = dictionary<keyof typeof words>(words, () => import('./phoneWords.en'));

interface Kept {
  owner: string;
  atMs: number;
  mine: Mine;
  modules: Module[];
}
/** What was last heard; another person's is never shown. */
export const learning = signal<Kept | null>(null);
export const failure = signal<unknown>(null);
export const busy = signal(false);
const KEY = 'training';

/** Shows what is kept at once, then asks the centre. */
export async function load(): Promise<void> {
  if (learning.value?.owner !== owner.value) {
    const held = await kept<Kept>(KEY).catch(() => undefined);
    learning.value = held?.owner === owner.value ? held : null;
  }
  await refresh();
}

export async function refresh(): Promise<void> {
  busy.value = true;
  try {
    const [mine, { modules }] = await Promise.all([
      phoneApi.get<Mine>('/api/me/training'),
      phoneApi.get<DutyModules>('/api/me/training/modules'),
    ]);
    learning.value = { owner: owner.value, atMs: Date.now(), mine, modules };
    failure.value = null;
    await keep(KEY, learning.value).catch(() => undefined);
  } catch (error) {
    failure.value = error;
  } finally {
    busy.value = false;
  }
}

/** Which modules this person marked as read, on this phone. */
export const readKeys = signal<string[]>([]);
const READ = 'training-read';

export async function loadRead(): Promise<void> {
  const held = await kept<{ owner: string; keys: string[] }>(READ).catch(() => undefined);
  readKeys.value = held?.owner === owner.value ? held.keys : [];
}

export async function markRead(key: string): Promise<void> {
  if (!readKeys.value.includes(key)) readKeys.value = [...readKeys.value, key];
  await keep(READ, { owner: owner.value, keys: readKeys.value }).catch(() => undefined);
}

/** Answers of the open try survive a closed page; nothing is said of them until they are sent. */
interface Answers {
  owner: string;
  id: string;
  answers: number[];
}
const ANSWERS = 'training-answers';

export async function keptAnswers(id: string, count: number): Promise<number[]> {
  const held = await kept<Answers>(ANSWERS).catch(() => undefined);
  const fits = held?.owner === owner.value && held.id === id && held.answers.length === count;
  return fits && held ? held.answers : new Array<number>(count).fill(-1);
}

export async function keepAnswers(id: string, answers: number[]): Promise<void> {
  await keep(ANSWERS, { owner: owner.value, id, answers }).catch(() => undefined);
}
