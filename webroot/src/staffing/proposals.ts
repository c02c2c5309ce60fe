// The wire of proposals, and the few calls that the pages make.
import { staff } from '../api/staff';
import type { Job } from '../api/types';
import { matches } from '../store/places';

export type Change = 'same' | 'new' | 'moved' | 'out' | 'empty';
export interface Reason {
  code: string;
  text: string;
}
export interface Alternative {
  person: string;
  name: string;
  /** What the whole plan would cost more. */
  cost: number;
  station?: number;
}
export interface ProposalRow {
  station: number;
  stationName: string;
  person?: string;
  name?: string;
  cost: number;
  reasons: Reason[];
  alternatives: Alternative[];
  current?: { person: string; name: string };
  change: Change;
  locked: boolean;
}
export interface Summary {
  stations: number;
  filled: number;
  empty: number;
  kept: number;
  changed: number;
  cost: number;
  currentCost: number;
  millis: number;
}
export interface Head {
  id: string;
  round: number;
  state: 'draft' | 'applied' | 'undone';
  version: number;
  madeAt: string;
  byName?: string;
  summary: Summary;
}
export interface Proposal extends Head {
  rows: ProposalRow[];
  next?: string;
}
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

/** The proposal that a finished job made. */
export const proposalOf = (job: Job): string => (job.result as unknown as { proposal?: string })?.proposal ?? job.id;

/** All rows of one proposal, page after page. */
export async function proposal(id: string): Promise<Proposal> {
  const first = await staff.get<Proposal>(`/api/staffing/proposals/${id}`);
  const rows = [...first.rows];
  for (let next = first.next, n = 0; next && n < PAGES_MAX; n++) {
    const page = await staff.get<Proposal>(`/api/staffing/proposals/${id}?after=${encodeURIComponent(next)}`);
    rows.push(...page.rows);
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
