// How far this person has come with practising, told by what lies on this phone and by what the centre has seen.
import { computed } from '@preact/signals';
import { items, owner, practice } from './app';
import { duty } from './duty';
import type { ReportKind } from '../api/types';
import type { OutboxItem } from '../outbox/plan';
import { itemStore } from '../outbox/store';

/** What everybody should have tried once. */
export const TO_TRY = ['check-in', 'phase', 'turnout', 'incident'] as const satisfies readonly ReportKind[];

export const triedOf = (all: OutboxItem[]): ReportKind[] =>
  TO_TRY.filter((kind) => all.some(({ report, state }) => report.kind === kind && state !== 'rejected'));

export const tried = computed(() => triedOf(practice.value));

/** The centre remembers it even when the phone is a new one. */
export const practisedBefore = computed(() => {
  const held = duty.value;
  const training = held?.owner === owner.value ? held.duty.parts.training : undefined;
  return Boolean((training as { practisedAt?: string } | undefined)?.practisedAt);
});

/** What never got through, once practice is closed. */
export const leftOver = computed(() => practice.value.filter(({ state }) => state !== 'received'));

/** Removes practice from this phone; what is real is never among it. */
export async function removePractice(which: OutboxItem[]): Promise<void> {
  for (const { report } of which) if (report.round !== undefined) await itemStore.replace(report.id);
  items.value = await itemStore.all();
}
