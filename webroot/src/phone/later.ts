// Cards of the home screen that may come after the first drawing, so that a first visit on a thin line need not wait.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';

export const DutySlot = signal<(() => JSX.Element | null) | null>(null);

export function loadLater(): void {
  import('./DutyCard').then(
    ({ DutyCard }) => {
      DutySlot.value = DutyCard;
    },
    () => setTimeout(loadLater, 5_000),
  );
}
