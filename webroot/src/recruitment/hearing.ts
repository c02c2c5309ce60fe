// The wire shapes of what follows the screening: feedback, interviews, ranks, decisions.
import type { ApplicantState, Criterion } from './api';

export type FeedbackState = 'DITERIMA' | 'DIKLARIFIKASI' | 'TERBUKTI' | 'TIDAK_TERBUKTI';
export interface Feedback {
  id: string;
  number: string;
  state: FeedbackState;
  version: number;
  receivedAt: string;
  handledAt?: string | null;
  handledByName?: string | null;
  applicant: {
    id: string;
    number: string;
    name: string;
    area: number;
    areaName?: string | null;
    state: ApplicantState;
    wave: number;
  };
  /** Who said it and what; only for those who handle it. */
  reporter?: { name?: string | null; contact?: string | null } | null;
  text?: string | null;
  answer?: string | null;
}
export interface FeedbackPage {
  feedback: Feedback[];
  next?: string | null;
}

export interface Slot {
  id: string;
  wave: number;
  territory: string;
  startsAt: string;
  minutes: number;
  place: string;
  capacity: number;
  taken: number;
  free: number;
}
export interface Invited {
  applicant: string;
  number: string;
  name: string;
  sex?: string | null;
  area: number;
  areaName?: string | null;
  state: ApplicantState;
  version: number;
  invitedAt: string;
  presentAt?: string | null;
}
export interface SlotPage {
  slot: Slot;
  /** The plenary was held: nobody is noted or moved any more. */
  decided: boolean;
  people: Invited[];
}
export interface Noted {
  applicant: string;
  number: string;
  name: string;
  state: ApplicantState;
  version: number;
  presentAt?: string | null;
  slot?: Slot | null;
}
/** Whose points for what are missing; nobody where one has yet to begin. */
export interface Missing {
  interviewer?: string | null;
  interviewerName?: string | null;
  criterion?: string | null;
}
/** One's own points of one applicant, and whether others are still missing. */
export interface ScoreSheet {
  applicant: string;
  number: string;
  name: string;
  state: ApplicantState;
  version: number;
  criteria: Criterion[];
  points: Record<string, number>;
  interviewers: number;
  score?: number | null;
  missing: Missing[];
}
export interface RankRow {
  rank?: number | null;
  applicant: string;
  number: string;
  name: string;
  sex?: string | null;
  state: ApplicantState;
  score?: number | null;
  missing: Missing[];
  /** What decided between equal scores. */
  tie?: { id: string; en: string } | null;
}
export interface RankArea {
  area: number;
  areaName?: string | null;
  need: number;
  /** How many places of that need this wave fills. */
  seats: number;
  rows: RankRow[];
}
export const OUTCOMES = ['TERPILIH', 'CADANGAN', 'TIDAK_TERPILIH'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export interface Pleno {
  id: string;
  wave: number;
  territory: string;
  kecamatan?: string | null;
  number: string;
  heldAt: string;
  chair: string;
  publishedAt?: string | null;
}
export interface PlenoLine {
  rank: number;
  applicant: string;
  number: string;
  name: string;
  sex?: string | null;
  score: number;
  outcome: string;
  tie?: string | null;
  reason?: string | null;
  state: ApplicantState;
  version: number;
}
export interface PlenoArea {
  area: number;
  areaName?: string | null;
  need: number;
  /** How many places are free; `absent` did not come to the interview. */
  seats: number;
  absent: number;
  lines: PlenoLine[];
}
export interface PlenoDetail {
  pleno: Pleno;
  areas: PlenoArea[];
}
export interface PlenoPreview {
  ready: boolean;
  missing: {
    kind: 'FEEDBACK' | 'SCORE' | 'STATE';
    applicant: string;
    number: string;
    name: string;
    words: { id: string; en: string };
  }[];
  areas: PlenoArea[];
}
