import { signal, type Signal } from '@preact/signals';
import { staff } from '../api/staff';
import type { Job } from '../api/types';

/** One piece of long work; kept outside the page so that leaving it does not lose the progress. */
export interface Tracked {
  job: Signal<Job | null>;
  problem: Signal<unknown>;
  start: (order: () => Promise<Job>) => Promise<void>;
  cancel: () => Promise<void>;
  forget: () => void;
}

const POLL_MS = 700;

export const running = (job: Job | null): boolean => job?.state === 'accepted' || job?.state === 'running';

function track(): Tracked {
  const job = signal<Job | null>(null);
  const problem = signal<unknown>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (next: Job): void => {
    job.value = next;
    clearTimeout(timer);
    if (!running(next)) return;
    timer = setTimeout(() => {
      staff.get<Job>(`/api/jobs/${next.id}`).then(follow, (failure) => {
        problem.value = failure;
        timer = setTimeout(() => follow(next), POLL_MS * 5);
      });
    }, POLL_MS);
  };
  return {
    job,
    problem,
    start: async (order) => {
      problem.value = null;
      try {
        follow(await order());
      } catch (failure) {
        problem.value = failure;
      }
    },
    cancel: async () => {
      if (!job.value) return;
      await staff.delete(`/api/jobs/${job.value.id}`);
      follow(await staff.get<Job>(`/api/jobs/${job.value.id}`));
    },
    forget: () => {
      job.value = null;
      problem.value = null;
    },
  };
}

/** Sheets of invitations. */
export const sheets = track();
/** Books of letters and cards. */
export const books = track();
