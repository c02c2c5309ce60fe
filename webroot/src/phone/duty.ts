// What the centre says about this person's duty; asked for again whenever the picture of the day is.
import { effect, signal } from '@preact/signals';
import type { Duty } from '../api/contract';
import { owner, snapshot } from './app';
import { phoneApi, session } from './session';

export const duty = signal<{ owner: string; duty: Duty } | null>(null);

export async function refreshDuty(): Promise<void> {
  const of = owner.value;
  if (!session.value || !of) return;
  const answer = await phoneApi.get<Duty>('/api/me/duty').catch(() => null);
  if (answer && of === owner.value) duty.value = { owner: of, duty: answer };
}

export async function answerDuty(answer: 'ACCEPTED' | 'DECLINED', note = ''): Promise<void> {
  const of = owner.value;
  const body = { answer, ...(note.trim() ? { note: note.trim() } : {}) };
  duty.value = { owner: of, duty: await phoneApi.post<Duty>('/api/me/duty/answer', body) };
}

/** Every new picture of the day is a reason to ask. */
export const followDuty = (): (() => void) =>
  effect(() => {
    if (snapshot.value) void refreshDuty();
  });
