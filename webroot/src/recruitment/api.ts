// The wire shapes of the recruitment as the pages use them.
export const STATES = [
  'DRAF',
  'TERKIRIM',
  'PERLU_PERBAIKAN',
  'MS',
  'DIUSULKAN_TMS',
  'TMS',
  'LULUS_ADMINISTRASI',
  'MASA_TANGGAPAN',
  'KLARIFIKASI',
  'DIJADWALKAN_WAWANCARA',
  'HADIR',
  'TIDAK_HADIR',
  'DINILAI',
  'TERPILIH',
  'CADANGAN',
  'TIDAK_TERPILIH',
  'DITETAPKAN',
  'MENGUNDURKAN_DIRI',
  'GUGUR',
] as const;
export type ApplicantState = (typeof STATES)[number];

export const MOVES = [
  'SUBMIT',
  'ASK_REPAIR',
  'RESUBMIT',
  'PASS',
  'PROPOSE_REJECT',
  'CONFIRM_REJECT',
  'DISMISS_REJECT',
  'UNDO_PASS',
  'PASS_FILES',
  'OPEN_FEEDBACK',
  'CLARIFY',
  'CLEAR',
  'SCHEDULE',
  'ATTEND',
  'UNDO_ATTEND',
  'MISS',
  'SCORE',
  'RESCORE',
  'CHOOSE',
  'RESERVE',
  'NOT_CHOOSE',
  'DECREE',
  'PROMOTE',
  'WITHDRAW',
  'DROP',
] as const;
export type MoveName = (typeof MOVES)[number];

export const DOCUMENT_KINDS = [
  'SURAT_LAMARAN',
  'KTP',
  'PAS_FOTO',
  'IJAZAH',
  'DRH',
  'SURAT_PERNYATAAN',
  'SURAT_SEHAT',
  'IZIN_ATASAN',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export const EDUCATIONS = ['SD', 'SMP', 'SMA', 'D3', 'S1', 'S2'] as const;
export const MARITALS = ['BELUM_KAWIN', 'KAWIN', 'CERAI'] as const;

export type Result = 'PASSES' | 'FAILS' | 'HUMAN';
export interface Verdict {
  rule: number;
  code: string;
  result: Result;
  id: string;
  en: string;
  source: string;
  /** Who judged, where a person did. */
  by?: string | null;
}
export interface ApplicantRow {
  id: string;
  number: string;
  name: string;
  sex?: 'L' | 'P' | null;
  area: number;
  areaName?: string | null;
  wave: number;
  state: ApplicantState;
  version: number;
  submittedAt?: string | null;
  channel: string;
  fails: number;
  unsure: number;
  score?: number | null;
  rank?: number | null;
}
export interface ApplicantList {
  applicants: ApplicantRow[];
  total: number;
  next?: string | null;
}
export interface Personal {
  nik?: string | null;
  kk?: string | null;
  birthPlace?: string | null;
  birthDate?: string | null;
  phone?: string | null;
  email?: string | null;
  address?: string | null;
  rt?: string | null;
  rw?: string | null;
  /** The kelurahan of the identity card, by its first station code. */
  home?: number | null;
  marital?: string | null;
  spouseNik?: string | null;
  education?: string | null;
  major?: string | null;
  job?: string | null;
  experience?: string | null;
  android?: boolean | null;
  disability?: string | null;
  health?: string | null;
  emergencyName?: string | null;
  emergencyPhone?: string | null;
  statements?: number[] | null;
}
export interface StoredDocument {
  id: string;
  kind: string;
  type: string;
  bytes: number;
  storedAt: string;
  views: number;
}
export interface Moved {
  version: number;
  move: string;
  to: string;
  byName?: string | null;
  at: string;
  reasons?: string[] | null;
  note?: string | null;
}
/** Outside of one's own territory only the state is told. */
export interface Duplicate {
  id?: string | null;
  number?: string | null;
  name?: string | null;
  state: ApplicantState;
  by: string;
}
export interface ApplicantDetail extends ApplicantRow {
  /** Absent for those who do not screen. */
  personal?: Personal | null;
  verdicts: Verdict[];
  documents: StoredDocument[];
  moves: Moved[];
  duplicates: Duplicate[];
  claimedByName?: string | null;
  may: MoveName[];
}
export interface Queue {
  left: number;
  proposed: number;
  next?: ApplicantDetail | null;
}

export interface NeedRow {
  area: number;
  areaName?: string | null;
  kecamatan?: string | null;
  need: number;
  applicants: number;
  passed: number;
  women: number;
  /** Eligible people for each place; absent where nobody is wanted. */
  ratio?: number | null;
  short?: 'RATIO' | 'NO_WOMAN' | 'BOTH' | null;
  extended?: boolean | null;
}
export interface Needs {
  rows: NeedRow[];
  totals: Pick<NeedRow, 'need' | 'applicants' | 'passed' | 'women'> & { short?: number };
}

export interface Criterion {
  code: string;
  label: string;
  weight: number;
}
export const DAYS = [
  'opensOn',
  'closesOn',
  'resultsOn',
  'extensionOpensOn',
  'extensionClosesOn',
  'feedbackFrom',
  'feedbackTo',
  'interviewsFrom',
  'interviewsTo',
  'decisionOn',
  'swearingInOn',
] as const;
export const HOURS = ['closesAt', 'officeFrom', 'officeTo'] as const;
export type WaveSettings = Record<(typeof DAYS)[number] | (typeof HOURS)[number], string> & {
  zone: string;
  minAge: number;
  extensionMinAge: number;
  domicile: 'KECAMATAN' | 'KOTA';
  quotaFactor: number;
  needsWoman: boolean;
  partyFreeYears: number;
  crimeYears: number;
  interviewersMin: number;
  minEducation: (typeof EDUCATIONS)[number];
  documents: { kind: DocumentKind; required: boolean }[];
  criteria: Criterion[];
  tieBreak: string[];
  numberPattern: string;
};
export interface Wave {
  id: number;
  kind: 'regular' | 'extension';
  parent?: number | null;
  name: string;
  settings: WaveSettings;
  version: number;
  open: boolean;
  areas: { area: number; areaName?: string | null; kecamatan?: string | null; need: number }[];
}
export interface WaveList {
  waves: Wave[];
  current?: number | null;
  preset: WaveSettings;
}
