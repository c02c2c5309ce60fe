// Cards of the home screen that may come after the first drawing, so that a first visit on a thin line need not wait.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';

/** In the order in which they stand; each shows itself only when it has something to say. */
export const laterCards = signal<readonly (() => JSX.Element | null)[]>([]);

export function loadLater(): void {
  Promise.all([import('./ReachCard'), import('./DutyCard'), import('./PracticeCard')]).then(
    ([{ ReachCard }, { DutyCard }, { PracticeCard }]) => {
      laterCards.value = [ReachCard, DutyCard, PracticeCard];
    },
    () => setTimeout(loadLater, 5_000),
  );
}
