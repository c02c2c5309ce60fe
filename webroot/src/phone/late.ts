// Delivers what a phone still holds of a duty that has ended; the centre keeps it apart until a coordinator has looked.
import { replaced, session } from './session';
import { send } from '../api/http';
import { Problem } from '../api/problem';
import type { Report, ReportResult } from '../api/types';
import { keep } from '../outbox/store';
import { signal } from '@preact/signals';

interface LateResults {
  until: string;
  results: (Omit<ReportResult, 'status'> & { status: string })[];
}
/** Until when the centre takes late reports of this phone, once it has said so. */
export const lateUntil = signal<string | undefined>(undefined);

/** Taken for review counts as received: it lies with the centre, and this phone need not keep it. */
export async function deliver(items: Report[]): Promise<ReportResult[]> {
  const refreshToken = session.value?.refreshToken;
  if (!refreshToken) throw new Problem('status', 401);
  const { value } = await send<LateResults>('/api/late-reports', { body: { refreshToken, items } });
  if (replaced.value) {
    lateUntil.value = value.until;
    await keep('lateUntil', value.until);
  }
  return value.results.map((each) => ({
    ...each,
    status: each.status === 'late' ? 'stored' : (each.status as ReportResult['status']),
  }));
}

/**
 * What was refused because its station is not theirs, any more perhaps: a cover that ended while the phone was silent.
 * What finds no way now is left out of the answer, and goes again.
 */
export async function again(items: Report[], results: ReportResult[]): Promise<ReportResult[]> {
  const lost = results.filter(notFound).map(({ id }) => id);
  if (lost.length === 0) return results;
  try {
    const late = await deliver(items.filter(({ id }) => lost.includes(id)));
    return results.map((each) => late.find(({ id }) => id === each.id) ?? each);
  } catch (error) {
    const never = error instanceof Problem && error.status === 401; // they had no other station these days
    return never ? results : results.filter(({ id }) => !lost.includes(id));
  }
}

const notFound = ({ status, problem }: ReportResult): boolean =>
  status === 'rejected' && problem?.type === '/problems/not-found';
