// The wire of proposals, and the few calls that the pages make.
import type { ProposalView, ProposalViewOther, ProposalViewRow } from '../api/contract';
import { staff } from '../api/staff';
import type { Job } from '../api/types';
import { matches } from '../store/places';

export type Change = 'same' | 'new' | 'moved' | 'out' | 'empty';
export type State = 'draft' | 'applied' | 'undone';
export type ProposalRow = ProposalViewRow;
export type Alternative = ProposalViewOther;
export type Head = ProposalView;
export type Proposal = ProposalView & { rows: ProposalRow[] };
export const CHANGES: (Change | 'all' | 'differs')[] = ['differs', 'all', 'new', 'moved', 'out', 'empty', 'same'];
export type Shown = (typeof CHANGES)[number];

export const WEIGHT_MAX = 1_000;
/** The weights as they are unless somebody changes them. */
export const PRESET = {
  sameKelurahan: 100,
  sameKecamatan: 300,
  perKm: 10,
  rank: 2,
  experience: 15,
  weakSignalNeedsSecondOperator: 60,
  ownStation: 80,
  genderBalance: 5,
  reservePenalty: 150,
  moving: 12,
};
export type Wish = keyof typeof PRESET;
const PAGES_MAX = 60;

/** A proposal carries the number of the job that made it. */
export const proposalOf = (job: Job): string => job.id;

/** All rows of one proposal, page after page. */
export async function proposal(id: string): Promise<Proposal> {
  const first = await staff.get<ProposalView>(`/api/staffing/proposals/${id}`);
  const rows = [...(first.rows ?? [])];
  for (let next = first.next, n = 0; next && n < PAGES_MAX; n++) {
    const page = await staff.get<ProposalView>(`/api/staffing/proposals/${id}?after=${next}`);
    rows.push(...(page.rows ?? []));
    next = page.next;
  }
  return { ...first, rows };
}

export const make = (round: number, territory: string, wishes: Record<string, number>, onlyEmpty: boolean): Promise<Job> =>
  staff.post<Job>('/api/staffing/proposals', {
    round,
    wishes,
    onlyEmpty,
    ...(territory ? { territory } : {}),
  });

/** Rows with what is asked for; those left empty first, as everywhere. */
export function rowsOf(rows: ProposalRow[], change: Shown, query: string): ProposalRow[] {
  const words = query.trim().toLowerCase();
  return rows
    .filter(
      (row) =>
        (change === 'all' || (change === 'differs' ? row.change !== 'same' : row.change === change)) &&
        (words === '' ||
          matches(row.station, words) ||
          `${row.name ?? ''} ${row.current?.name ?? ''}`.toLowerCase().includes(words)),
    )
    .sort((a, b) => Number(Boolean(a.person)) - Number(Boolean(b.person)) || a.station - b.station);
}
