// Delivers what a replaced phone still holds; the centre keeps it apart until a coordinator has looked at it.
import { session } from './session';
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
  lateUntil.value = value.until;
  await keep('lateUntil', value.until);
  return value.results.map((each) => ({
    ...each,
    status: each.status === 'late' ? 'stored' : (each.status as ReportResult['status']),
  }));
}
