import { signal } from '@preact/signals';
import { staff } from '../api/staff';
import type { Job } from '../api/types';

/** The running sheet job; kept outside the page so that leaving it does not lose the progress. */
export const sheetJob = signal<Job | null>(null);
export const jobProblem = signal<unknown>(null);
const POLL_MS = 700;
let timer: ReturnType<typeof setTimeout> | undefined;

export const running = (job: Job | null): boolean => job?.state === 'accepted' || job?.state === 'running';

export async function startSheet(round: number, territory: string): Promise<void> {
  jobProblem.value = null;
  try {
    follow(await staff.post<Job>('/api/invitations/sheet', { round, ...(territory ? { territory } : {}) }));
  } catch (problem) {
    jobProblem.value = problem;
  }
}

function follow(job: Job): void {
  sheetJob.value = job;
  clearTimeout(timer);
  if (!running(job)) return;
  timer = setTimeout(() => {
    staff.get<Job>(`/api/jobs/${job.id}`).then(follow, (problem) => {
      jobProblem.value = problem;
      timer = setTimeout(() => follow(job), POLL_MS * 5);
    });
  }, POLL_MS);
}

export async function cancelSheet(): Promise<void> {
  const job = sheetJob.value;
  if (!job) return;
  await staff.delete(`/api/jobs/${job.id}`);
  follow(await staff.get<Job>(`/api/jobs/${job.id}`));
}

export function forgetSheet(): void {
  sheetJob.value = null;
  jobProblem.value = null;
}
