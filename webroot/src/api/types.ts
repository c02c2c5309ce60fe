// The wire shapes as pages use them, with named values; contract.check.ts holds them against the server's own.
export type Role = 'admin' | 'coordinator' | 'supervisor' | 'observer';
export type StationState =
  | 'BELUM_SIAP'
  | 'LOGISTIK_DITERIMA'
  | 'PTPS_HADIR'
  | 'TPS_DIBUKA'
  | 'PEMUNGUTAN'
  | 'PEMUNGUTAN_DITUTUP'
  | 'PENGHITUNGAN'
  | 'HITUNG_SELESAI'
  | 'SALINAN_DITERIMA'
  | 'KOTAK_DISERAHKAN'
  | 'LHP_TERKIRIM';
export type Overlay = 'DIHENTIKAN' | 'PERLU_BANTUAN' | 'POTENSI_PSU' | 'POTENSI_PSSU' | 'TANPA_PENGAWAS';
export type Presence =
  | 'BELUM_HADIR'
  | 'MENUJU_TPS'
  | 'HADIR'
  | 'ISTIRAHAT'
  | 'TIDAK_HADIR'
  | 'DIGANTIKAN'
  | 'SAKIT'
  | 'SELESAI';
export type Severity = 'rendah' | 'sedang' | 'tinggi' | 'kritis';
export type IncidentState = 'DITERIMA' | 'DITANGANI' | 'DITUTUP';
export type Flag = 'LOKASI_JAUH' | 'LOKASI_LEMAH' | 'TANPA_LOKASI' | 'TERLAMBAT' | 'JAM_HP' | 'LUAR_URUTAN' | 'SUSULAN';

export interface Span {
  low: number;
  high: number;
}
export interface Actor {
  id: string;
  name: string;
  role: Role;
  territories: Span[];
}
export interface RoundSettings {
  presentBy: string;
  opensAt: string;
  closesAt: string;
  nearMetres: number;
  sessionDaysAfter: number;
  dutyDaysAfter: number;
  practiceClosesAt?: string;
}
/** Where the supervisors of a vote may practise; `closesAt` = when it ends by itself. */
export interface Practice {
  vote: number;
  round: number;
  name: string;
  open: boolean;
  closesAt: string;
}
export interface Round {
  id: number;
  name: string;
  kind: 'vote' | 'revote' | 'rehearsal';
  votingDay: string;
  timeZone: string;
  now: string;
  clockSpeed: number;
  settings: RoundSettings;
}
export interface Station {
  code: number;
  number: number;
  kelurahan: string;
  kecamatan: string;
  lat?: number;
  lon?: number;
  dptMale?: number;
  dptFemale?: number;
  special?: boolean | string;
  signal?: string;
  place?: string;
}
export interface Person {
  id: string;
  name: string;
  phone?: string;
}
export interface Position {
  lat: number;
  lon: number;
  accuracyM: number;
}

export interface Session {
  token: string;
  expiresAt: string;
  actor: Actor;
  refreshToken?: string;
}
export interface Enrolment extends Session {
  refreshToken: string;
  station: Station;
  round: Round;
}
export type NextKind = 'check-in' | 'phase' | 'turnout' | 'check-out' | 'done';
export interface NextStep {
  kind: NextKind;
  to?: StationState;
  dueAt?: string;
}
export interface Me {
  actor: Actor;
  round?: Round | null;
  station?: Station | null;
  presence?: Presence;
  state?: StationState;
  overlays?: Overlay[];
  forms: unknown[];
  nextStep?: NextStep | null;
  coordinator?: { name: string; phone?: string };
  covers?: { station: number; number: number; kelurahan?: string; main: boolean; until?: string }[];
  coverUntil?: string;
  practice?: Practice;
  demo: boolean;
  notices?: string[];
}

export type ReportKind =
  | 'check-in'
  | 'check-out'
  | 'presence'
  | 'phase'
  | 'note'
  | 'incident'
  | 'help'
  | 'turnout';
export interface Report {
  id: string;
  station: number;
  /** Only in practice: the rehearsal it belongs to. */
  round?: number;
  kind: ReportKind;
  occurredAt: string;
  position?: Position;
  body: Record<string, unknown>;
  media?: string[];
}
export interface ReportResult {
  id: string;
  status: 'stored' | 'duplicate' | 'rejected';
  seq?: number;
  problem?: ProblemBody;
}

export interface FieldError {
  field: string;
  message: string;
}
export interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  fields?: FieldError[];
  trace?: string;
}

export interface BoardStation {
  code: number;
  number: number;
  state: StationState;
  presence: Presence;
  overlays: Overlay[];
  lastHeardAt?: string | null;
  openIncidents: number;
  danger: boolean;
  lat?: number;
  lon?: number;
  silentSince?: string | null;
  voters?: number | null;
}
export interface Totals {
  stations: number;
  present: number;
  opened: number;
  closed: number;
  silent: number;
  openIncidents: number;
  danger: number;
  voters: number;
  byState: Partial<Record<StationState, number>>;
  byPresence: Partial<Record<Presence, number>>;
}
export interface Board {
  seq: number;
  round: Round;
  stations: BoardStation[];
  totals: Totals;
}
export interface Move {
  move: 'take' | 'assign' | 'note' | 'close' | 'reopen';
  at: string;
  by: Person;
  note?: string;
  to?: Person;
}
export interface Incident {
  id: string;
  station: number;
  number: number;
  kelurahan: string;
  kecamatan: string;
  type: string;
  severity: Severity;
  danger: boolean;
  state: IncidentState;
  text?: string;
  occurredAt: string;
  receivedAt: string;
  owner?: Person;
  reporter?: Person;
  version: number;
  moves: Move[];
}
export interface StationReport {
  id: string;
  kind: string;
  occurredAt: string;
  receivedAt: string;
  seq: number;
  position?: { lat: number; lon: number; accuracyM?: number };
  distanceM?: number;
  flags: Flag[];
  body: Record<string, unknown>;
}
export interface StationPage extends Station {
  state: StationState;
  presence: Presence;
  overlays: Overlay[];
  lastHeardAt?: string | null;
  openedAt?: string | null;
  turnout?: { voters: number; at: string };
  supervisor?: Person & { enrolled: boolean };
  cover?: Person & { enrolled: boolean; until: string };
  reports: StationReport[];
  incidents: Incident[];
}
export interface Region {
  code: string;
  name: string;
  level: 'provinsi' | 'kota' | 'kecamatan' | 'kelurahan';
}
export interface ImportResult {
  rows: number;
  created: number;
  changed: number;
  applied: boolean;
  errors: (FieldError & { row: number })[];
  warnings?: (FieldError & { row: number })[];
  links?: { login: string; link: string }[];
  errorCount?: number;
  warningCount?: number;
}
export interface Job {
  id: string;
  state: 'accepted' | 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  total: number;
  result?: { file: string; name: string };
  problem?: ProblemBody;
}
