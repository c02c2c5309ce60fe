// Rendered from the server's endpoints by ContractTest; do not edit.

export interface AnnouncementsAnnounced { moved: number; behind: number }

export interface ApplicantLine {
  id: string;
  number: string;
  name: string;
  sex?: string;
  area: number;
  areaName?: string;
  wave: number;
  state: 'DRAF' | 'TERKIRIM' | 'PERLU_PERBAIKAN' | 'MS' | 'DIUSULKAN_TMS' | 'TMS' | 'LULUS_ADMINISTRASI' | 'MASA_TANGGAPAN' | 'KLARIFIKASI' | 'DIJADWALKAN_WAWANCARA' | 'HADIR' | 'TIDAK_HADIR' | 'DINILAI' | 'TERPILIH' | 'CADANGAN' | 'TIDAK_TERPILIH' | 'DITETAPKAN' | 'MENGUNDURKAN_DIRI' | 'GUGUR';
  version: number;
  submittedAt: string;
  channel: string;
  fails: number;
  unsure: number;
  score?: number;
  rank?: number;
}

export interface ApplicantView {
  id: string;
  number: string;
  name: string;
  sex?: string;
  area: number;
  areaName?: string;
  wave: number;
  state: 'DRAF' | 'TERKIRIM' | 'PERLU_PERBAIKAN' | 'MS' | 'DIUSULKAN_TMS' | 'TMS' | 'LULUS_ADMINISTRASI' | 'MASA_TANGGAPAN' | 'KLARIFIKASI' | 'DIJADWALKAN_WAWANCARA' | 'HADIR' | 'TIDAK_HADIR' | 'DINILAI' | 'TERPILIH' | 'CADANGAN' | 'TIDAK_TERPILIH' | 'DITETAPKAN' | 'MENGUNDURKAN_DIRI' | 'GUGUR';
  version: number;
  submittedAt: string;
  channel: string;
  fails: number;
  unsure: number;
  score?: number;
  rank?: number;
  personal?: Personal;
  verdicts: Verdict[];
  documents: ApplicantViewDocument[];
  moves: ApplicantViewDone[];
  duplicates: ApplicantViewDuplicate[];
  claimedByName?: string;
  may: ('SUBMIT' | 'ASK_REPAIR' | 'RESUBMIT' | 'PASS' | 'UNDO_PASS' | 'PROPOSE_REJECT' | 'CONFIRM_REJECT' | 'DISMISS_REJECT' | 'PASS_FILES' | 'OPEN_FEEDBACK' | 'CLARIFY' | 'CLEAR' | 'SCHEDULE' | 'ATTEND' | 'MISS' | 'UNDO_ATTEND' | 'SCORE' | 'RESCORE' | 'CHOOSE' | 'RESERVE' | 'NOT_CHOOSE' | 'PROMOTE' | 'DECREE' | 'WITHDRAW' | 'DROP')[];
}

export interface ApplicantViewDocument {
  id: string;
  kind: 'SURAT_LAMARAN' | 'KTP' | 'PAS_FOTO' | 'IJAZAH' | 'DRH' | 'SURAT_PERNYATAAN' | 'SURAT_SEHAT' | 'IZIN_ATASAN';
  type: string;
  bytes: number;
  storedAt: string;
  views: number;
}

export interface ApplicantViewDone {
  version: number;
  move: string;
  to: 'DRAF' | 'TERKIRIM' | 'PERLU_PERBAIKAN' | 'MS' | 'DIUSULKAN_TMS' | 'TMS' | 'LULUS_ADMINISTRASI' | 'MASA_TANGGAPAN' | 'KLARIFIKASI' | 'DIJADWALKAN_WAWANCARA' | 'HADIR' | 'TIDAK_HADIR' | 'DINILAI' | 'TERPILIH' | 'CADANGAN' | 'TIDAK_TERPILIH' | 'DITETAPKAN' | 'MENGUNDURKAN_DIRI' | 'GUGUR';
  byName?: string;
  at: string;
  reasons: string[];
  note?: string;
}

export interface ApplicantViewDuplicate {
  id?: string;
  number?: string;
  name?: string;
  state: 'DRAF' | 'TERKIRIM' | 'PERLU_PERBAIKAN' | 'MS' | 'DIUSULKAN_TMS' | 'TMS' | 'LULUS_ADMINISTRASI' | 'MASA_TANGGAPAN' | 'KLARIFIKASI' | 'DIJADWALKAN_WAWANCARA' | 'HADIR' | 'TIDAK_HADIR' | 'DINILAI' | 'TERPILIH' | 'CADANGAN' | 'TIDAK_TERPILIH' | 'DITETAPKAN' | 'MENGUNDURKAN_DIRI' | 'GUGUR';
  by: string;
}

export interface BlockerSaid { code: string; id: string; en: string }

export interface Board { seq: number; round: RoundView; stations: Cell[]; totals: Totals }

export interface CandidateView {
  person: string;
  name: string;
  kind: string;
  area?: number;
  areaName?: string;
  sex?: string;
  score?: number;
  rank?: number;
  experienced: boolean;
  secondOperator: boolean;
  special: boolean;
  ownStation?: number;
  station?: number;
  version: number;
}

export interface CandidateViewPage { candidates: CandidateView[]; total: number; next?: string }

export interface CandidateViewSynced { created: number; changed: number; dropped: number }

export interface Cell {
  code: number;
  number: number;
  state: string;
  presence: string;
  overlays: string[];
  lastHeardAt?: string;
  openIncidents: number;
  danger: boolean;
  lat?: number;
  lon?: number;
  silentSince?: string;
  voters?: number;
}

export interface Colleague { id: string; name: string; role: 'admin' | 'coordinator' | 'supervisor' | 'observer' }

export interface ContactLine {
  id: string;
  channel: string;
  outcome: string;
  note?: string;
  at: string;
  by: string;
}

export interface ContactVerified { at: string; by: string }

export interface ContactView {
  person: string;
  name: string;
  phone?: string;
  verified?: ContactVerified;
  contacts: ContactLine[];
}

export interface CoverLine {
  id: string;
  station: number;
  stationName: string;
  person: string;
  name: string;
  until: string;
  reason: string;
  by: string;
  at: string;
  endedAt?: string;
  enrolled: boolean;
}

export interface CoverOption {
  person: string;
  name: string;
  phone?: string;
  station?: number;
  stationName?: string;
  presence?: string;
  distanceKm?: number;
}

export interface CoverOptions { options: CoverOption[] }

export interface CoverOrdered { cover: CoverLine; code?: string; link?: string; ownCode: boolean }

export interface CoverPage { covers: CoverLine[] }

export interface DeviceAsked {
  id: string;
  openedAt: string;
  closesAt: string;
  byName: string;
  answeredAt?: string;
}

export interface DeviceMine {
  state: string;
  blocker?: BlockerSaid;
  steps: ReadinessViewSteps;
  device?: DeviceView;
  reach: DeviceAsked[];
}

export interface DeviceView {
  id: string;
  checkedAt: string;
  ready: boolean;
  problems: BlockerSaid[];
  clockOff: number;
  testReceivedAt?: string;
}

export interface DocumentHanded {
  id: string;
  kind: 'SURAT_LAMARAN' | 'KTP' | 'PAS_FOTO' | 'IJAZAH' | 'DRH' | 'SURAT_PERNYATAAN' | 'SURAT_SEHAT' | 'IZIN_ATASAN';
  type: string;
  bytes: number;
  storedAt: string;
}

export interface Duty { assignment?: DutyOwn; parts: Record<string, unknown> }

export interface DutyCall {
  id: string;
  kind: string;
  startsAt: string;
  minutes: number;
  place: string;
  module?: string;
  closed: boolean;
  cameAt?: string;
}

export interface DutyMine { gatherings: DutyCall[]; pass: DutyPassView; pledge: DutyPledgeView; quiz: DutyQuizView }

export interface DutyModules { modules: LessonModule[] }

export interface DutyOwn {
  station: number;
  number: number;
  stationName: string;
  kelurahan?: string;
  kecamatan?: string;
  place?: string;
  votingDay: string;
  answer?: 'ACCEPTED' | 'DECLINED';
  answeredAt?: string;
  note?: string;
  version: number;
}

export interface DutyPassView { code: string; size: number; path: string }

export interface DutyPledgeView { text: PledgeText; signedAt?: string; way?: string }

export interface DutyQuizView {
  questions: number;
  passPercent: number;
  tries: DutyTryLine[];
  open?: string;
  waitUntil?: string;
  passedAt?: string;
  certificate?: string;
}

export interface DutyShown {
  module: string;
  text: string;
  options: string[];
  chosen?: number;
  right?: number;
  why?: string;
}

export interface DutyTryLine {
  id: string;
  startedAt: string;
  sentAt: string;
  correct: number;
  total: number;
  passed: boolean;
}

export interface DutyTryView {
  id: string;
  startedAt: string;
  passPercent: number;
  questions: DutyShown[];
  sentAt?: string;
  correct?: number;
  passed?: boolean;
}

export interface EnrolmentView {
  token: string;
  refreshToken: string;
  expiresAt: string;
  actor: SessionsActorView;
  station: Station;
  round: RoundView;
}

export interface FeedbackAbout {
  id: string;
  number: string;
  name: string;
  area: number;
  areaName?: string;
  state: 'DRAF' | 'TERKIRIM' | 'PERLU_PERBAIKAN' | 'MS' | 'DIUSULKAN_TMS' | 'TMS' | 'LULUS_ADMINISTRASI' | 'MASA_TANGGAPAN' | 'KLARIFIKASI' | 'DIJADWALKAN_WAWANCARA' | 'HADIR' | 'TIDAK_HADIR' | 'DINILAI' | 'TERPILIH' | 'CADANGAN' | 'TIDAK_TERPILIH' | 'DITETAPKAN' | 'MENGUNDURKAN_DIRI' | 'GUGUR';
  wave: number;
}

export interface FeedbackPage { feedback: FeedbackRow[]; next?: string }

export interface FeedbackReporter { name?: string; contact?: string }

export interface FeedbackRow {
  id: string;
  number: string;
  state: 'DITERIMA' | 'DIKLARIFIKASI' | 'TERBUKTI' | 'TIDAK_TERBUKTI';
  version: number;
  receivedAt: string;
  handledAt?: string;
  handledByName?: string;
  applicant: FeedbackAbout;
  reporter?: FeedbackReporter;
  text?: string;
  answer?: string;
}

export interface FitsFit {
  person: string;
  name: string;
  kind: string;
  sex?: string;
  areaName?: string;
  km?: number;
  cost: number;
  reasons: FitsWhy[];
  barrier?: string;
}

export interface FitsPeople { station: number; people: FitsFit[] }

export interface FitsWhy { code: string; text: string; amount: number }

export interface GatheringGuestView {
  person: string;
  name: string;
  station: number;
  stationName: string;
  invitedAt?: string;
  cameAt?: string;
  way?: string;
  serving: boolean;
  pledged: boolean;
}

export interface GatheringNoted { gathering: GatheringView; guest?: GatheringGuestView; already: boolean }

export interface GatheringPage { gathering: GatheringView; people: GatheringGuestView[]; next?: string }

export interface GatheringView {
  id: string;
  round: number;
  kind: string;
  territory: string;
  areaName?: string;
  startsAt: string;
  minutes: number;
  place: string;
  capacity: number;
  module?: string;
  version: number;
  closedAt?: string;
  number?: string;
  invited: number;
  came: number;
}

export interface GatheringViews { gatherings: GatheringView[] }

export interface GatheringsCalled { invited: number; free: number; left: number }

export interface GeoJson { type: string; caption: string; estimate: boolean; features: GeoJsonShape[] }

export interface GeoJsonGeometry { type: string; coordinates: unknown }

export interface GeoJsonShape { type: string; properties: Record<string, string>; geometry: GeoJsonGeometry }

export interface HonorariumCurrent { round: number; version: number; settings: HonorariumSettings; preset: HonorariumSettings }

export interface HonorariumPage {
  round: number;
  rows: HonorariumRow[];
  totals: HonorariumTotals;
  settings: HonorariumSettings;
  next?: string;
}

export interface HonorariumRow {
  assignment: string;
  station: number;
  stationName: string;
  kelurahan?: string;
  kecamatan?: string;
  person: string;
  name: string;
  from: string;
  until?: string;
  presence: 'REPORTED' | 'CONFIRMED' | 'ABSENT' | 'UNKNOWN';
  arrivedAt?: string;
  leftAt?: string;
  note?: string;
  sharePercent: number;
  gross: number;
  tax: number;
  net: number;
}

export interface HonorariumSettings {
  amount: number;
  rule: string;
  taxPercent: number;
  daysBefore: number;
  daysAfter: number;
  confirmed: boolean;
}

export interface HonorariumTotals {
  people: number;
  stations: number;
  unknown: number;
  gross: number;
  tax: number;
  net: number;
}

export interface ImportResult {
  rows: number;
  created: number;
  changed: number;
  errors: ImportResultNote[];
  warnings: ImportResultNote[];
  errorCount: number;
  warningCount: number;
  applied: boolean;
}

export interface ImportResultNote { row: number; field: string; message: string }

export interface IncidentColleagues { people: Colleague[] }

export interface IncidentPage { seq: number; incidents: IncidentView[]; next?: string }

export interface IncidentView {
  id: string;
  station: number;
  number: number;
  kelurahan: string;
  kecamatan: string;
  type: string;
  severity: 'rendah' | 'sedang' | 'tinggi' | 'kritis';
  danger: boolean;
  state: string;
  text?: string;
  occurredAt: string;
  receivedAt: string;
  owner?: IncidentViewPerson;
  reporter?: IncidentViewReporter;
  version: number;
  moves: IncidentViewMoved[];
}

export interface IncidentViewMoved {
  move: string;
  at: string;
  by: IncidentViewPerson;
  note?: string;
  to?: IncidentViewPerson;
}

export interface IncidentViewPerson { id: string; name: string }

export interface IncidentViewReporter { id: string; name: string; phone?: string }

export interface InterviewInvited {
  applicant: string;
  number: string;
  name: string;
  sex?: string;
  area: number;
  areaName?: string;
  state: 'DRAF' | 'TERKIRIM' | 'PERLU_PERBAIKAN' | 'MS' | 'DIUSULKAN_TMS' | 'TMS' | 'LULUS_ADMINISTRASI' | 'MASA_TANGGAPAN' | 'KLARIFIKASI' | 'DIJADWALKAN_WAWANCARA' | 'HADIR' | 'TIDAK_HADIR' | 'DINILAI' | 'TERPILIH' | 'CADANGAN' | 'TIDAK_TERPILIH' | 'DITETAPKAN' | 'MENGUNDURKAN_DIRI' | 'GUGUR';
  version: number;
  invitedAt: string;
  presentAt?: string;
}

export interface InterviewNoted {
  applicant: string;
  number: string;
  name: string;
  state: 'DRAF' | 'TERKIRIM' | 'PERLU_PERBAIKAN' | 'MS' | 'DIUSULKAN_TMS' | 'TMS' | 'LULUS_ADMINISTRASI' | 'MASA_TANGGAPAN' | 'KLARIFIKASI' | 'DIJADWALKAN_WAWANCARA' | 'HADIR' | 'TIDAK_HADIR' | 'DINILAI' | 'TERPILIH' | 'CADANGAN' | 'TIDAK_TERPILIH' | 'DITETAPKAN' | 'MENGUNDURKAN_DIRI' | 'GUGUR';
  version: number;
  presentAt?: string;
  slot?: InterviewSlotView;
}

export interface InterviewSlotList { slots: InterviewSlotView[] }

export interface InterviewSlotPage { slot: InterviewSlotView; decided: boolean; people: InterviewInvited[] }

export interface InterviewSlotView {
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

export interface InvitationIssued { station: number; person: string; code: string; link: string }

export interface JobsResult { file: string; name: string }

export interface JobsView {
  id: string;
  state: string;
  done: number;
  total: number;
  result?: JobsResult;
  problem?: unknown;
}

export interface LateLine {
  id: string;
  station: number;
  stationName: string;
  person: string;
  name: string;
  kind: string;
  occurredAt: string;
  receivedAt: string;
  afterEnd: boolean;
  state: string;
  body: unknown;
  decidedBy?: string;
  decidedAt?: string;
  reason?: string;
}

export interface LatePage { reports: LateLine[]; next?: string }

export interface LateResults { until: string; results: OutcomeLine[] }

export interface LessonBlock {
  kind: string;
  text?: string;
  items?: string[];
  picture?: string;
  url?: string;
}

export interface LessonModule {
  key: string;
  title: string;
  minutes: number;
  blocks: LessonBlock[];
  version: number;
}

export interface LessonModules { modules: LessonModule[] }

export interface LessonPledged { person: string; way: string; signedAt: string }

export interface LessonQuestion {
  key: string;
  module: string;
  text: string;
  options: string[];
  right: number;
  why: string;
  active: boolean;
  version: number;
}

export interface LessonQuestions { questions: LessonQuestion[] }

export interface LessonRow {
  person: string;
  name: string;
  station: number;
  stationName: string;
  swornAt?: string;
  signedAt?: string;
  way?: string;
  taughtAt?: string;
  passedAt?: string;
  best?: number;
  tries: number;
  practised: number;
  practisedAt?: string;
}

export interface LessonRows {
  round: number;
  totals: LessonTotals;
  rows: LessonRow[];
  found: number;
  practice?: PracticesView;
  next?: number;
}

export interface LessonSettings {
  round: number;
  version: number;
  questions: number;
  passPercent: number;
  pauseMinutes: number;
}

export interface LessonTotals {
  serving: number;
  sworn: number;
  signed: number;
  taught: number;
  passed: number;
  practised: number;
}

export interface Me {
  actor: MeSelf;
  round?: RoundView;
  station?: Station;
  state?: string;
  presence?: string;
  overlays?: string[];
  forms: string[];
  nextStep?: NextStep;
  coordinator?: MeContact;
  covers?: MeCover[];
  coverUntil?: string;
  practice?: PracticesView;
  demo: boolean;
  notices: string[];
}

export interface MeContact { name: string; phone?: string }

export interface MeCover {
  station: number;
  number: number;
  kelurahan?: string;
  main: boolean;
  until?: string;
}

export interface MeSelf {
  id: string;
  name: string;
  role: 'admin' | 'coordinator' | 'supervisor' | 'observer';
  territories: TerritorySpan[];
}

export interface NeedsBoard { wave: number; rows: NeedsRow[]; totals: NeedsTotals }

export interface NeedsRow {
  area: number;
  areaName?: string;
  kecamatan?: string;
  need: number;
  applicants: number;
  passed: number;
  women: number;
  ratio?: number;
  short?: 'RATIO' | 'NO_WOMAN' | 'BOTH';
  extended: boolean;
}

export interface NeedsTotals {
  need: number;
  applicants: number;
  passed: number;
  women: number;
  short: number;
  extended: number;
}

export interface NextStep {
  kind: string;
  to?: 'BELUM_SIAP' | 'LOGISTIK_DITERIMA' | 'PTPS_HADIR' | 'TPS_DIBUKA' | 'PEMUNGUTAN' | 'PEMUNGUTAN_DITUTUP' | 'PENGHITUNGAN' | 'HITUNG_SELESAI' | 'SALINAN_DITERIMA' | 'KOTAK_DISERAHKAN' | 'LHP_TERKIRIM';
  dueAt?: string;
}

export interface OutcomeLine { id: string; status: string; seq?: number; problem?: unknown }

export interface PaperPage { papers: PaperRow[]; total: number; next?: string }

export interface PaperRow {
  id: string;
  kind: 'SK' | 'SURAT_TUGAS' | 'ID_CARD' | 'OATH_TEXT' | 'PAKTA_INTEGRITAS' | 'BA_OATH' | 'CERTIFICATE' | 'SK_PAW' | 'DUTY_CERTIFICATE';
  number: string;
  template: number;
  station?: number;
  stationName?: string;
  person?: string;
  name?: string;
  issuedAt: string;
  byName?: string;
  state: 'VALID' | 'VOID' | 'ENDED';
  voidAt?: string;
  voidReason?: string;
  replacedBy?: string;
}

export interface Personal {
  nik?: string;
  kk?: string;
  birthPlace?: string;
  birthDate?: string;
  phone?: string;
  email?: string;
  address?: string;
  rt?: string;
  rw?: string;
  home?: number;
  marital?: 'BELUM_KAWIN' | 'KAWIN' | 'CERAI';
  spouseNik?: string;
  education?: 'SD' | 'SMP' | 'SMA' | 'D3' | 'S1' | 'S2';
  major?: string;
  job?: string;
  experience?: string;
  android?: boolean;
  disability?: string;
  health?: string;
  emergencyName?: string;
  emergencyPhone?: string;
  statements?: number[];
}

export interface PlacementInputMove { station: number; person?: string; expect?: string }

export interface PlacementRow {
  station: number;
  number: number;
  stationName: string;
  kelurahan?: string;
  area: number;
  special?: string;
  weakSignal: boolean;
  lat?: number;
  lon?: number;
  person?: PlacementRowPlaced;
  answer?: 'ACCEPTED' | 'DECLINED';
  answeredAt?: string;
  note?: string;
  locked: boolean;
  version: number;
}

export interface PlacementRowBoard { round: number; rows: PlacementRow[]; totals: PlacementRowTotals; next?: string }

export interface PlacementRowChanged { rows: PlacementRow[]; totals: PlacementRowTotals }

export interface PlacementRowPlaced {
  id: string;
  name: string;
  sex?: string;
  kind: string;
  distanceKm?: number;
}

export interface PlacementRowTotals {
  stations: number;
  filled: number;
  empty: number;
  accepted: number;
  declined: number;
  offered: number;
  locked: number;
}

export interface PledgeText { version: number; title: string; paragraphs: string[] }

export interface PlenoArea {
  area: number;
  areaName?: string;
  need: number;
  seats: number;
  absent: number;
  lines: PlenoLine[];
}

export interface PlenoDetail { pleno: PlenoRow; areas: PlenoArea[] }

export interface PlenoInputChange { applicant: string; outcome: string; reason?: string }

export interface PlenoLine {
  rank: number;
  applicant: string;
  number: string;
  name: string;
  sex?: string;
  score: number;
  outcome: string;
  tie?: string;
  reason?: string;
  state: 'DRAF' | 'TERKIRIM' | 'PERLU_PERBAIKAN' | 'MS' | 'DIUSULKAN_TMS' | 'TMS' | 'LULUS_ADMINISTRASI' | 'MASA_TANGGAPAN' | 'KLARIFIKASI' | 'DIJADWALKAN_WAWANCARA' | 'HADIR' | 'TIDAK_HADIR' | 'DINILAI' | 'TERPILIH' | 'CADANGAN' | 'TIDAK_TERPILIH' | 'DITETAPKAN' | 'MENGUNDURKAN_DIRI' | 'GUGUR';
  version: number;
}

export interface PlenoMissingOne {
  kind: 'FEEDBACK' | 'SCORE' | 'STATE';
  applicant: string;
  number: string;
  name: string;
  words: RankingWords;
}

export interface PlenoPreview { ready: boolean; missing: PlenoMissingOne[]; areas: PlenoArea[] }

export interface PlenoRow {
  id: string;
  wave: number;
  territory: string;
  kecamatan?: string;
  number: string;
  heldAt: string;
  chair: string;
  publishedAt?: string;
}

export interface PlenoRows { plenos: PlenoRow[] }

export interface Position { lat: number; lon: number; accuracyM?: number }

export interface PracticesView {
  vote: number;
  round: number;
  name: string;
  open: boolean;
  closesAt: string;
}

export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  fields?: ProblemBodyWrong[];
  trace?: string;
}

export interface ProblemBodyWrong { field: string; message: string }

export interface ProposalView {
  id: string;
  round: number;
  state: string;
  version: number;
  madeAt: string;
  byName: string;
  appliedAt?: string;
  undoneAt?: string;
  onlyEmpty: boolean;
  wishes: Wishes;
  summary: ProposalViewSummary;
  rows?: ProposalViewRow[];
  next?: number;
  uninvited?: ProposalViewUninvited;
}

export interface ProposalViewLost { station: number; stationName: string; person: string; name: string }

export interface ProposalViewOther {
  person: string;
  name: string;
  cost: number;
  station?: number;
  stationName?: string;
  empties?: boolean;
}

export interface ProposalViewPage { proposals: ProposalView[] }

export interface ProposalViewPerson { person: string; name: string }

export interface ProposalViewRow {
  station: number;
  stationName: string;
  person?: string;
  name?: string;
  cost: number;
  reasons: ProposalViewWhy[];
  alternatives: ProposalViewOther[];
  current?: ProposalViewPerson;
  change: string;
  locked: boolean;
}

export interface ProposalViewSummary {
  stations: number;
  filled: number;
  empty: number;
  kept: number;
  changed: number;
  moved: number;
  cost: number;
  currentCost: number;
  currentEmpty: number;
  currentBarred: number;
  millis: number;
}

export interface ProposalViewUninvited { total: number; people: ProposalViewLost[] }

export interface ProposalViewWhy {
  code: 'SAME_KELURAHAN' | 'OTHER_KELURAHAN' | 'OTHER_KECAMATAN' | 'HOME_UNKNOWN' | 'DISTANCE' | 'RANK' | 'EXPERIENCED' | 'NOT_EXPERIENCED' | 'SECOND_OPERATOR' | 'ONE_OPERATOR' | 'OWN_STATION' | 'GENDER' | 'RESERVE' | 'MOVES' | 'STAYS' | 'SPECIAL';
  amount: number;
  text: string;
}

export interface RankingWords { id: string; en: string }

export interface ReachAnswered { answeredAt: string; late: boolean }

export interface ReachPage { test: ReachView; people: ReachPerson[]; next?: number }

export interface ReachPerson {
  person: string;
  name: string;
  phone?: string;
  station: number;
  stationName: string;
  answeredAt?: string;
  late: boolean;
}

export interface ReachView {
  id: string;
  round: number;
  territory: string;
  areaName?: string;
  channel: string;
  openedAt: string;
  closesAt: string;
  open: boolean;
  byName: string;
  called: number;
  answered: number;
  late: number;
  silent: number;
}

export interface ReachViews { tests: ReachView[] }

export interface ReadinessViewFunnel {
  area: number;
  name?: string;
  stations: number;
  assigned: number;
  accepted: number;
  sworn: number;
  trained: number;
  ready: number;
}

export interface ReadinessViewPage {
  round: number;
  at: string;
  rows: ReadinessViewRow[];
  funnel: ReadinessViewFunnel[];
  all: ReadinessViewFunnel;
  blockers: ReadinessViewPile[];
  total: number;
  next?: number;
}

export interface ReadinessViewPerson { id: string; name: string; phone?: string }

export interface ReadinessViewPile {
  code: string;
  id: string;
  en: string;
  state: string;
  stations: number;
}

export interface ReadinessViewRow {
  station: number;
  number: number;
  stationName: string;
  kecamatan?: string;
  person?: ReadinessViewPerson;
  state: string;
  blocker?: BlockerSaid;
  steps: ReadinessViewSteps;
  cover?: string;
}

export interface ReadinessViewSteps {
  assigned?: string;
  accepted?: string;
  sworn?: string;
  signed?: string;
  taught?: string;
  passed?: string;
  checked?: string;
}

export interface RecruitmentApplications { applicants: ApplicantLine[]; total: number; next?: string }

export interface RecruitmentNik { nik: string }

export interface RecruitmentQueue { left: number; proposed: number; next?: ApplicantView }

export interface Region { code: string; name: string; level: string }

export interface RegionAreas { regions: Region[] }

export interface RegionStationPage { stations: Station[]; next?: number }

export interface ReplacementView {
  replacement: ReplacementViewLine;
  today: boolean;
  moves: ReplacementViewStep[];
  allowed: string[];
  offers: ReplacementViewOffer[];
  candidates: ReplacementViewCandidate[];
}

export interface ReplacementViewCandidate {
  person: string;
  name: string;
  phone?: string;
  kind?: string;
  areaName?: string;
  rank?: number;
  experienced: boolean;
  distanceKm?: number;
  lastOutcome?: string;
  lastContactAt?: string;
}

export interface ReplacementViewLine {
  id: string;
  round: number;
  station: number;
  stationName: string;
  kecamatan?: string;
  out?: ReplacementViewWho;
  in?: ReplacementViewWho;
  reason: string;
  state: string;
  version: number;
  requestedAt: string;
  requestedBy: string;
  settledAt?: string;
  offers: number;
  declined: number;
  barred: number;
  enrolled: boolean;
}

export interface ReplacementViewOffer {
  id: string;
  person: string;
  name: string;
  phone?: string;
  at: string;
  expiresAt: string;
  answer?: string;
  answeredAt?: string;
  barred?: string;
  link?: string;
  text?: string;
  wa?: string;
}

export interface ReplacementViewPage { replacements: ReplacementViewLine[]; next?: string }

export interface ReplacementViewStep {
  move: string;
  state: string;
  at: string;
  by: string;
  note?: string;
}

export interface ReplacementViewTaken { view: ReplacementView; code?: string; link?: string }

export interface ReplacementViewWho { id: string; name: string }

export interface ReportResults { results: OutcomeLine[] }

export interface ReportView {
  id: string;
  station: number;
  kind: string;
  occurredAt: string;
  receivedAt: string;
  seq: number;
  position?: Position;
  distanceM?: number;
  flags: string[];
  media: string[];
  body: unknown;
}

export interface RoundList { rounds: RoundView[]; current?: number; practices: PracticesView[] }

export interface RoundSettings {
  presentBy: string;
  opensAt: string;
  closesAt: string;
  nearMetres: number;
  weakAccuracyMetres: number;
  graceMinutes: number;
  sessionDaysAfter: number;
  dutyDaysAfter: number;
  practiceClosesAt: string;
}

export interface RoundView {
  id: number;
  name: string;
  kind: string;
  votingDay: string;
  timeZone: string;
  now: string;
  clockSpeed: number;
  settings: RoundSettings;
}

export interface ScoreArea {
  area: number;
  areaName?: string;
  need: number;
  seats: number;
  rows: ScoreLine[];
}

export interface ScoreLine {
  rank?: number;
  applicant: string;
  number: string;
  name: string;
  sex?: string;
  state: 'DRAF' | 'TERKIRIM' | 'PERLU_PERBAIKAN' | 'MS' | 'DIUSULKAN_TMS' | 'TMS' | 'LULUS_ADMINISTRASI' | 'MASA_TANGGAPAN' | 'KLARIFIKASI' | 'DIJADWALKAN_WAWANCARA' | 'HADIR' | 'TIDAK_HADIR' | 'DINILAI' | 'TERPILIH' | 'CADANGAN' | 'TIDAK_TERPILIH' | 'DITETAPKAN' | 'MENGUNDURKAN_DIRI' | 'GUGUR';
  version: number;
  score?: number;
  missing: ScoreMissingPoints[];
  tie?: RankingWords;
}

export interface ScoreMissingPoints { interviewer?: string; interviewerName?: string; criterion?: string }

export interface ScoreRanks { wave: number; areas: ScoreArea[] }

export interface ScoreSheet {
  applicant: string;
  number: string;
  name: string;
  state: 'DRAF' | 'TERKIRIM' | 'PERLU_PERBAIKAN' | 'MS' | 'DIUSULKAN_TMS' | 'TMS' | 'LULUS_ADMINISTRASI' | 'MASA_TANGGAPAN' | 'KLARIFIKASI' | 'DIJADWALKAN_WAWANCARA' | 'HADIR' | 'TIDAK_HADIR' | 'DINILAI' | 'TERPILIH' | 'CADANGAN' | 'TIDAK_TERPILIH' | 'DITETAPKAN' | 'MENGUNDURKAN_DIRI' | 'GUGUR';
  version: number;
  criteria: WaveSettingsCriterion[];
  points: Record<string, number>;
  interviewers: number;
  score?: number;
  missing: ScoreMissingPoints[];
}

export interface SessionListItem {
  id: string;
  device?: string;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

export interface SessionListPage { sessions: SessionListItem[] }

export interface SessionView { token: string; expiresAt: string; refreshToken?: string; actor: SessionsActorView }

export interface SessionsActorView {
  id: string;
  name: string;
  role: 'admin' | 'coordinator' | 'supervisor' | 'observer';
  territories: TerritorySpan[];
}

export interface SetUpNeeded { needed: boolean }

export interface SlotsFilled { placed: number; left: number; seatsFree: number }

export interface StaffCreated { id: string; link: string }

export interface StaffDeskStaffView {
  id: string;
  name: string;
  login: string;
  role: 'admin' | 'coordinator' | 'supervisor' | 'observer';
  territories: TerritorySpan[];
  state: string;
  lastSeenAt?: string;
}

export interface StaffImportLoginLink { login: string; link: string }

export interface StaffImportResult {
  rows: number;
  created: number;
  changed: number;
  errors: ImportResultNote[];
  warnings: ImportResultNote[];
  errorCount: number;
  warningCount: number;
  applied: boolean;
  links: StaffImportLoginLink[];
}

export interface StaffLink { link: string }

export interface StaffList { staff: StaffDeskStaffView[] }

export interface Station {
  code: number;
  number: number;
  kelurahan: string;
  kecamatan: string;
  place?: string;
  lat?: number;
  lon?: number;
  dptMale?: number;
  dptFemale?: number;
  special?: string;
  signal?: string;
}

export interface StationPageCover {
  id: string;
  name: string;
  phone?: string;
  enrolled: boolean;
  until: string;
}

export interface StationPagePage {
  code: number;
  number: number;
  kelurahan: string;
  kecamatan: string;
  place?: string;
  lat?: number;
  lon?: number;
  dptMale?: number;
  dptFemale?: number;
  special?: string;
  signal?: string;
  state: string;
  presence: string;
  overlays: string[];
  lastHeardAt?: string;
  silentSince?: string;
  openedAt?: string;
  turnout?: StationPageTurnout;
  supervisor?: StationPageSupervisor;
  cover?: StationPageCover;
  reports: ReportView[];
  incidents: IncidentView[];
  seq: number;
}

export interface StationPageSupervisor { id: string; name: string; phone?: string; enrolled: boolean }

export interface StationPageTurnout { voters: number; at: string }

export interface Supervisor {
  id: string;
  name: string;
  phone?: string;
  station?: number;
  stationName?: string;
  enrolled: boolean;
  invitedAt?: string;
  lastSeenAt?: string;
}

export interface SupervisorPage { people: Supervisor[]; total: number; next?: string }

export interface TemplateDetail {
  kind: 'SK' | 'SURAT_TUGAS' | 'ID_CARD' | 'OATH_TEXT' | 'PAKTA_INTEGRITAS' | 'BA_OATH' | 'CERTIFICATE' | 'SK_PAW' | 'DUTY_CERTIFICATE';
  name: string;
  version: number;
  newest: number;
  title: string;
  numberPattern: string;
  body: string;
  example: boolean;
  fields: TemplateField[];
  versions: TemplateVersion[];
}

export interface TemplateField { name: string; example: string }

export interface TemplateIssuer {
  area: string;
  name?: string;
  signer?: string;
  place?: string;
  address?: string;
  version: number;
}

export interface TemplateIssuers { issuers: TemplateIssuer[] }

export interface TemplateRow {
  kind: 'SK' | 'SURAT_TUGAS' | 'ID_CARD' | 'OATH_TEXT' | 'PAKTA_INTEGRITAS' | 'BA_OATH' | 'CERTIFICATE' | 'SK_PAW' | 'DUTY_CERTIFICATE';
  name: string;
  version: number;
  title: string;
  numberPattern: string;
  example: boolean;
  madeAt: string;
}

export interface TemplateRows { templates: TemplateRow[] }

export interface TemplateVersion { version: number; madeAt: string }

export interface TerritorySpan { low: number; high: number }

export interface TicketsIssued { ticket: string; expiresAt: string }

export interface Totals {
  stations: number;
  present: number;
  opened: number;
  closed: number;
  silent: number;
  openIncidents: number;
  danger: number;
  voters: number;
  byState: Record<string, number>;
  byPresence: Record<string, number>;
}

export interface Verdict {
  rule: number;
  code: string;
  result: 'PASSES' | 'FAILS' | 'HUMAN';
  id: string;
  en: string;
  source: string;
  by?: string;
}

export interface WaveInputArea { area: number; need: number }

export interface WaveList { waves: WaveView[]; current?: number; preset: WaveSettings }

export interface WavePlace { area: number; areaName?: string; kecamatan?: string; need: number }

export interface WaveSettings {
  zone: string;
  opensOn: string;
  closesOn: string;
  closesAt: string;
  officeFrom: string;
  officeTo: string;
  resultsOn: string;
  extensionOpensOn: string;
  extensionClosesOn: string;
  feedbackFrom: string;
  feedbackTo: string;
  interviewsFrom: string;
  interviewsTo: string;
  decisionOn: string;
  swearingInOn: string;
  minAge: number;
  extensionMinAge: number;
  domicile: string;
  quotaFactor: number;
  needsWoman: boolean;
  partyFreeYears: number;
  crimeYears: number;
  minEducation: string;
  documents: WaveSettingsDocument[];
  interviewersMin: number;
  criteria: WaveSettingsCriterion[];
  tieBreak: string[];
  numberPattern: string;
}

export interface WaveSettingsCriterion { code: string; label: string; weight: number }

export interface WaveSettingsDocument {
  kind: 'SURAT_LAMARAN' | 'KTP' | 'PAS_FOTO' | 'IJAZAH' | 'DRH' | 'SURAT_PERNYATAAN' | 'SURAT_SEHAT' | 'IZIN_ATASAN';
  required: boolean;
}

export interface WaveView {
  id: number;
  kind: string;
  parent?: number;
  name: string;
  settings: WaveSettings;
  version: number;
  open: boolean;
  areas: WavePlace[];
}

export interface Wishes {
  sameKelurahan?: number;
  sameKecamatan?: number;
  perKm?: number;
  rank?: number;
  experience?: number;
  weakSignalNeedsSecondOperator?: number;
  ownStation?: number;
  genderBalance?: number;
  reservePenalty?: number;
  moving?: number;
}

/** Every call of the API: what goes in, what comes out. */
export interface Calls {
  'POST /api/assignments': {
    body: { person: string; station: number; round?: number };
    answer: Supervisor;
  };
  'DELETE /api/assignments/:station': {
    path: { station: number };
    body: { round?: number };
    answer: void;
  };
  'GET /api/board': {
    query: { territory?: string; round?: number };
    answer: Board;
  };
  'GET /api/boundaries': {
    query: { territory?: string };
    answer: GeoJson;
  };
  'GET /api/colleagues': {
    query: { station: number };
    answer: IncidentColleagues;
  };
  'POST /api/enrolments': {
    body: { code: string; publicKey?: string };
    answer: EnrolmentView;
  };
  'POST /api/imports/applicants': {
    body: Blob;
    answer: ImportResult;
  };
  'POST /api/imports/officers': {
    body: Blob;
    answer: ImportResult;
  };
  'POST /api/imports/organisers': {
    body: Blob;
    answer: ImportResult;
  };
  'POST /api/imports/people': {
    body: Blob;
    answer: ImportResult;
  };
  'POST /api/imports/staff': {
    body: Blob;
    answer: StaffImportResult;
  };
  'POST /api/imports/stations': {
    body: Blob;
    answer: ImportResult;
  };
  'GET /api/incidents': {
    query: { status?: string; territory?: string; station?: number; after?: string };
    answer: IncidentPage;
  };
  'GET /api/incidents/:id': {
    path: { id: string };
    answer: IncidentView;
  };
  'POST /api/incidents/:id/moves': {
    path: { id: string };
    body: { move: string; note?: string; to?: string; version?: number };
    answer: IncidentView;
  };
  'POST /api/invitations': {
    body: { round: number; stations?: number[] };
    answer: InvitationIssued[];
  };
  'POST /api/invitations/sheet': {
    body: { round: number; stations?: number[]; territory?: string };
    answer: JobsView;
  };
  'DELETE /api/jobs/:id': {
    path: { id: string };
    answer: void;
  };
  'GET /api/jobs/:id': {
    path: { id: string };
    answer: JobsView;
  };
  'GET /api/jobs/:id/file': {
    path: { id: string };
    answer: Blob;
  };
  'POST /api/late-reports': {
    body: { refreshToken: string; items: unknown[] };
    answer: LateResults;
  };
  'POST /api/live/ticket': {
    answer: TicketsIssued;
  };
  'GET /api/me': {
    query: { station?: number };
    answer: Me;
  };
  'POST /api/me/device': {
    body: {
      id: string;
      camera: string;
      location: string;
      storage: string;
      freeMb?: number;
      sentAt: string;
      installed: boolean;
      test?: string;
    };
    answer: DeviceView;
  };
  'GET /api/me/duty': {
    answer: Duty;
  };
  'POST /api/me/duty/answer': {
    body: { answer: 'ACCEPTED' | 'DECLINED'; note?: string };
    answer: Duty;
  };
  'PUT /api/me/password': {
    body: { current: string; next: string };
    answer: void;
  };
  'POST /api/me/reach/:id': {
    path: { id: string };
    answer: ReachAnswered;
  };
  'GET /api/me/readiness': {
    answer: DeviceMine;
  };
  'GET /api/me/training': {
    answer: DutyMine;
  };
  'GET /api/me/training/certificate.pdf': {
    answer: Blob;
  };
  'GET /api/me/training/modules': {
    answer: DutyModules;
  };
  'PUT /api/me/training/pledge': {
    body: { text: number; picture: string };
    answer: DutyPledgeView;
  };
  'POST /api/me/training/tries': {
    body: { id: string };
    answer: DutyTryView;
  };
  'GET /api/me/training/tries/:id': {
    path: { id: string };
    answer: DutyTryView;
  };
  'PUT /api/me/training/tries/:id': {
    path: { id: string };
    body: { answers: number[] };
    answer: DutyTryView;
  };
  'POST /api/password': {
    body: { code: string; password: string };
    answer: void;
  };
  'GET /api/people': {
    query: {
      territory?: string;
      q?: string;
      filter?: string;
      after?: string;
      round?: number;
    };
    answer: SupervisorPage;
  };
  'POST /api/people': {
    body: { name: string; phone?: string; station?: number; round?: number };
    answer: Supervisor;
  };
  'PUT /api/people/:id': {
    path: { id: string };
    body: { name?: string; phone?: string };
    answer: Supervisor;
  };
  'POST /api/recruitment/announcements': {
    body: { wave: number; territory: string; step: string };
    answer: AnnouncementsAnnounced;
  };
  'GET /api/recruitment/applicants': {
    query: {
      territory?: string;
      wave?: number;
      state?: 'DRAF' | 'TERKIRIM' | 'PERLU_PERBAIKAN' | 'MS' | 'DIUSULKAN_TMS' | 'TMS' | 'LULUS_ADMINISTRASI' | 'MASA_TANGGAPAN' | 'KLARIFIKASI' | 'DIJADWALKAN_WAWANCARA' | 'HADIR' | 'TIDAK_HADIR' | 'DINILAI' | 'TERPILIH' | 'CADANGAN' | 'TIDAK_TERPILIH' | 'DITETAPKAN' | 'MENGUNDURKAN_DIRI' | 'GUGUR';
      q?: string;
      verdict?: string;
      sex?: string;
      after?: string;
    };
    answer: RecruitmentApplications;
  };
  'POST /api/recruitment/applicants': {
    body: {
      wave: number;
      area: number;
      name: string;
      sex: string;
      personal: Personal;
    };
    answer: ApplicantView;
  };
  'GET /api/recruitment/applicants/:id': {
    path: { id: string };
    answer: ApplicantView;
  };
  'PUT /api/recruitment/applicants/:id': {
    path: { id: string };
    body: { version: number; name?: string; sex?: string; personal?: Personal };
    answer: ApplicantView;
  };
  'PUT /api/recruitment/applicants/:id/documents/:kind': {
    body: Blob;
    answer: DocumentHanded;
  };
  'POST /api/recruitment/applicants/:id/judgements': {
    path: { id: string };
    body: { rule: number; verdict: string; version: number };
    answer: ApplicantView;
  };
  'POST /api/recruitment/applicants/:id/moves': {
    path: { id: string };
    body: {
      move: 'SUBMIT' | 'ASK_REPAIR' | 'RESUBMIT' | 'PASS' | 'UNDO_PASS' | 'PROPOSE_REJECT' | 'CONFIRM_REJECT' | 'DISMISS_REJECT' | 'PASS_FILES' | 'OPEN_FEEDBACK' | 'CLARIFY' | 'CLEAR' | 'SCHEDULE' | 'ATTEND' | 'MISS' | 'UNDO_ATTEND' | 'SCORE' | 'RESCORE' | 'CHOOSE' | 'RESERVE' | 'NOT_CHOOSE' | 'PROMOTE' | 'DECREE' | 'WITHDRAW' | 'DROP';
      version: number;
      reasons?: ('BERKAS_KURANG' | 'BERKAS_TIDAK_TERBACA' | 'BERKAS_SALAH' | 'FOTO_TIDAK_SESUAI' | 'DATA_TIDAK_COCOK' | 'PERNYATAAN_KURANG' | 'KONTAK_SALAH' | 'BUKAN_WNI' | 'USIA' | 'PENDIDIKAN' | 'DOMISILI' | 'KESEHATAN' | 'PARTAI' | 'JABATAN' | 'PIDANA' | 'TIM_KAMPANYE' | 'TIDAK_PENUH_WAKTU' | 'PASANGAN_PENYELENGGARA' | 'PENYELENGGARA_LAIN' | 'PENDAFTARAN_GANDA' | 'BERKAS_TIDAK_DIPERBAIKI' | 'TANGGAPAN_TERBUKTI' | 'MENINGGAL' | 'TIDAK_DAPAT_DIHUBUNGI' | 'KETERANGAN_TIDAK_BENAR' | 'LAINNYA')[];
      note?: string;
    };
    answer: ApplicantView;
  };
  'GET /api/recruitment/applicants/:id/nik': {
    path: { id: string };
    answer: RecruitmentNik;
  };
  'POST /api/recruitment/applicants/:id/release': {
    path: { id: string };
    answer: void;
  };
  'POST /api/recruitment/attendance': {
    body: { code?: string; applicant?: string; present?: boolean; undo?: boolean };
    answer: InterviewNoted;
  };
  'GET /api/recruitment/documents/:id': {
    path: { id: string };
    answer: Blob;
  };
  'GET /api/recruitment/export/:list': {
    path: { list: string };
    query: {
      format?: string;
      territory?: string;
      wave?: number;
      state?: string;
      nik?: string;
    };
    answer: Blob;
  };
  'POST /api/recruitment/extensions': {
    body: { wave: number; areas?: number[]; opensOn?: string; closesOn?: string };
    answer: WaveView;
  };
  'GET /api/recruitment/feedback': {
    query: { territory?: string; state?: string; wave?: number; after?: string };
    answer: FeedbackPage;
  };
  'POST /api/recruitment/feedback/:id/moves': {
    path: { id: string };
    body: { state: string; version: number; answer?: string };
    answer: FeedbackRow;
  };
  'GET /api/recruitment/needs': {
    query: { wave?: number; territory?: string };
    answer: NeedsBoard;
  };
  'GET /api/recruitment/plenos': {
    query: { wave?: number; territory?: string };
    answer: PlenoRows;
  };
  'POST /api/recruitment/plenos': {
    body: { wave: number; territory: string; heldAt: string; changes?: PlenoInputChange[] };
    answer: PlenoDetail;
  };
  'GET /api/recruitment/plenos/:id': {
    path: { id: string };
    answer: PlenoDetail;
  };
  'GET /api/recruitment/plenos/:id/announcement.pdf': {
    path: { id: string };
    answer: Blob;
  };
  'GET /api/recruitment/plenos/:id/minutes.pdf': {
    path: { id: string };
    answer: Blob;
  };
  'POST /api/recruitment/plenos/:id/promote': {
    path: { id: string };
    body: { applicant: string };
    answer: PlenoDetail;
  };
  'POST /api/recruitment/plenos/:id/publish': {
    path: { id: string };
    answer: PlenoDetail;
  };
  'GET /api/recruitment/plenos/preview': {
    query: { wave: number; territory: string };
    answer: PlenoPreview;
  };
  'GET /api/recruitment/queue': {
    query: { territory?: string; behind?: string };
    answer: RecruitmentQueue;
  };
  'GET /api/recruitment/ranking': {
    query: { wave?: number; territory: string };
    answer: ScoreRanks;
  };
  'GET /api/recruitment/scores/:applicant': {
    path: { applicant: string };
    answer: ScoreSheet;
  };
  'PUT /api/recruitment/scores/:applicant': {
    path: { applicant: string };
    body: { points: Record<string, number> };
    answer: ScoreSheet;
  };
  'GET /api/recruitment/slots': {
    query: { wave?: number; territory?: string };
    answer: InterviewSlotList;
  };
  'POST /api/recruitment/slots': {
    body: {
      wave: number;
      territory: string;
      startsAt: string;
      minutes: number;
      place: string;
      capacity: number;
    };
    answer: InterviewSlotView;
  };
  'DELETE /api/recruitment/slots/:id': {
    path: { id: string };
    answer: void;
  };
  'GET /api/recruitment/slots/:id': {
    path: { id: string };
    answer: InterviewSlotPage;
  };
  'POST /api/recruitment/slots/:id/invitations': {
    path: { id: string };
    answer: JobsView;
  };
  'POST /api/recruitment/slots/:id/people': {
    path: { id: string };
    body: { applicant: string };
    answer: InterviewSlotPage;
  };
  'POST /api/recruitment/slots/fill': {
    body: { wave: number; territory: string };
    answer: SlotsFilled;
  };
  'GET /api/recruitment/waves': {
    answer: WaveList;
  };
  'POST /api/recruitment/waves': {
    body: { name: string; settings?: WaveSettings; areas?: WaveInputArea[] };
    answer: WaveView;
  };
  'PUT /api/recruitment/waves/:id': {
    path: { id: number };
    body: { version: number; name?: string; settings?: WaveSettings; areas?: WaveInputArea[] };
    answer: WaveView;
  };
  'GET /api/regions': {
    query: { territory?: string };
    answer: RegionAreas;
  };
  'POST /api/reports': {
    body: { items: unknown[] };
    answer: ReportResults;
  };
  'GET /api/reports/:id': {
    path: { id: string };
    answer: ReportView;
  };
  'GET /api/rounds': {
    answer: RoundList;
  };
  'POST /api/rounds': {
    body: {
      name: string;
      kind: string;
      votingDay: string;
      parent?: number;
      territory?: string;
      startsAt?: string;
      speed?: number;
    };
    answer: RoundView;
  };
  'PUT /api/rounds/:id/practice': {
    path: { id: number };
    body: { open: boolean; rehearsal?: number };
    answer: PracticesView;
  };
  'PUT /api/rounds/:id/settings': {
    path: { id: number };
    body: {
      presentBy?: string;
      opensAt?: string;
      closesAt?: string;
      nearMetres?: number;
      weakAccuracyMetres?: number;
      graceMinutes?: number;
      sessionDaysAfter?: number;
      dutyDaysAfter?: number;
      practiceClosesAt?: string;
    };
    answer: RoundView;
  };
  'DELETE /api/session': {
    answer: void;
  };
  'POST /api/session': {
    body: { login: string; password: string };
    answer: SessionView;
  };
  'POST /api/session/refresh': {
    body: { refreshToken?: string };
    answer: SessionView;
  };
  'GET /api/sessions': {
    query: { person?: string };
    answer: SessionListPage;
  };
  'DELETE /api/sessions/:id': {
    path: { id: string };
    answer: void;
  };
  'GET /api/setup': {
    answer: SetUpNeeded;
  };
  'POST /api/setup': {
    body: {
      code: string;
      name: string;
      login: string;
      password: string;
      territory: string;
      votingDay: string;
    };
    answer: SessionView;
  };
  'GET /api/staff': {
    answer: StaffList;
  };
  'POST /api/staff': {
    body: {
      name: string;
      login: string;
      role: 'admin' | 'coordinator' | 'supervisor' | 'observer';
      territory: string;
    };
    answer: StaffCreated;
  };
  'POST /api/staff/:id/password-link': {
    path: { id: string };
    answer: StaffLink;
  };
  'POST /api/staff/:id/restore': {
    path: { id: string };
    answer: void;
  };
  'POST /api/staff/:id/rights': {
    path: { id: string };
    body: { role: 'admin' | 'coordinator' | 'supervisor' | 'observer'; territory: string };
    answer: void;
  };
  'POST /api/staff/:id/suspend': {
    path: { id: string };
    answer: void;
  };
  'GET /api/staffing/board': {
    query: {
      round?: number;
      territory?: string;
      filter?: string;
      q?: string;
      after?: string;
    };
    answer: PlacementRowBoard;
  };
  'GET /api/staffing/candidates': {
    query: {
      territory?: string;
      q?: string;
      kind?: string;
      placed?: boolean;
      round?: number;
      after?: string;
    };
    answer: CandidateViewPage;
  };
  'PUT /api/staffing/candidates/:person': {
    path: { person: string };
    body: {
      version: number;
      experienced?: boolean;
      secondOperator?: boolean;
      special?: boolean;
      ownStation?: number;
    };
    answer: CandidateView;
  };
  'POST /api/staffing/candidates/sync': {
    body: { territory?: string };
    answer: CandidateViewSynced;
  };
  'GET /api/staffing/contacts': {
    query: { person: string };
    answer: ContactView;
  };
  'POST /api/staffing/contacts': {
    body: {
      id: string;
      person: string;
      channel: 'CALL' | 'WA' | 'SMS' | 'VISIT';
      outcome: 'REACHED' | 'WILL_COME' | 'REFUSES' | 'NO_ANSWER' | 'WRONG_NUMBER';
      note?: string;
    };
    answer: ContactView;
  };
  'GET /api/staffing/covers': {
    query: { round?: number; territory?: string; station?: number };
    answer: CoverPage;
  };
  'POST /api/staffing/covers': {
    body: {
      id: string;
      round?: number;
      station: number;
      person: string;
      until: string;
      reason: string;
    };
    answer: CoverOrdered;
  };
  'DELETE /api/staffing/covers/:id': {
    path: { id: string };
    answer: void;
  };
  'GET /api/staffing/covers/options': {
    query: { station: number; round?: number };
    answer: CoverOptions;
  };
  'GET /api/staffing/fits': {
    query: { round?: number; station: number; q?: string };
    answer: FitsPeople;
  };
  'GET /api/staffing/honorarium': {
    query: {
      round?: number;
      territory?: string;
      filter?: string;
      q?: string;
      after?: string;
    };
    answer: HonorariumPage;
  };
  'GET /api/staffing/honorarium/export': {
    query: { round?: number; territory?: string; format: string };
    answer: Blob;
  };
  'PUT /api/staffing/honorarium/marks/:assignment': {
    path: { assignment: string };
    body: { presence: string; note?: string };
    answer: HonorariumRow;
  };
  'GET /api/staffing/honorarium/settings': {
    query: { round?: number };
    answer: HonorariumCurrent;
  };
  'PUT /api/staffing/honorarium/settings': {
    body: { round: number; version: number; settings: HonorariumSettings };
    answer: HonorariumCurrent;
  };
  'GET /api/staffing/issuers': {
    query: { territory?: string };
    answer: TemplateIssuers;
  };
  'PUT /api/staffing/issuers/:area': {
    path: { area: string };
    body: { version: number; signer?: string; place?: string; address?: string };
    answer: TemplateIssuer;
  };
  'GET /api/staffing/late-reports': {
    query: { round?: number; territory?: string; state?: string; after?: string };
    answer: LatePage;
  };
  'POST /api/staffing/late-reports/:id': {
    path: { id: string };
    body: { accept: boolean; reason?: string };
    answer: LateLine;
  };
  'PUT /api/staffing/locks': {
    body: { round?: number; stations: number[]; locked: boolean };
    answer: PlacementRowChanged;
  };
  'POST /api/staffing/moves': {
    body: { round?: number; moves: PlacementInputMove[]; id: string };
    answer: PlacementRowChanged;
  };
  'GET /api/staffing/papers': {
    query: {
      round?: number;
      territory?: string;
      kind?: string;
      q?: string;
      after?: string;
    };
    answer: PaperPage;
  };
  'POST /api/staffing/papers': {
    body: { round: number; territory?: string; kinds: string[] };
    answer: JobsView;
  };
  'GET /api/staffing/papers/:id/paper.pdf': {
    path: { id: string };
    answer: Blob;
  };
  'POST /api/staffing/papers/:id/renew': {
    path: { id: string };
    answer: PaperRow;
  };
  'POST /api/staffing/papers/:id/void': {
    path: { id: string };
    body: { reason: string };
    answer: PaperRow;
  };
  'GET /api/staffing/proposals': {
    query: { round?: number; territory?: string };
    answer: ProposalViewPage;
  };
  'POST /api/staffing/proposals': {
    body: { round?: number; territory?: string; wishes?: Wishes; onlyEmpty?: boolean };
    answer: JobsView;
  };
  'GET /api/staffing/proposals/:id': {
    path: { id: string };
    query: { territory?: string; after?: number; change?: string };
    answer: ProposalView;
  };
  'POST /api/staffing/proposals/:id/apply': {
    path: { id: string };
    body: { version: number };
    answer: ProposalView;
  };
  'PUT /api/staffing/proposals/:id/rows/:station': {
    path: { id: string; station: number };
    body: { version: number; person?: string; locked?: boolean };
    answer: ProposalView;
  };
  'POST /api/staffing/proposals/:id/undo': {
    path: { id: string };
    body: { version: number };
    answer: ProposalView;
  };
  'GET /api/staffing/reach': {
    query: { round?: number; territory?: string };
    answer: ReachViews;
  };
  'POST /api/staffing/reach': {
    body: {
      id: string;
      round?: number;
      territory: string;
      channel: string;
      minutes: number;
    };
    answer: ReachView;
  };
  'GET /api/staffing/reach/:id': {
    path: { id: string };
    query: { filter?: string; after?: number };
    answer: ReachPage;
  };
  'GET /api/staffing/readiness': {
    query: {
      round?: number;
      territory?: string;
      state?: string;
      blocker?: string;
      q?: string;
      after?: number;
    };
    answer: ReadinessViewPage;
  };
  'GET /api/staffing/readiness/file': {
    query: {
      round?: number;
      territory?: string;
      state?: string;
      blocker?: string;
      q?: string;
      format?: string;
    };
    answer: Blob;
  };
  'GET /api/staffing/replacements': {
    query: {
      round?: number;
      territory?: string;
      state?: string;
      station?: number;
      after?: string;
    };
    answer: ReplacementViewPage;
  };
  'POST /api/staffing/replacements': {
    body: {
      id: string;
      round?: number;
      station: number;
      reason: string;
      note?: string;
    };
    answer: ReplacementViewLine;
  };
  'GET /api/staffing/replacements/:id': {
    path: { id: string };
    answer: ReplacementView;
  };
  'POST /api/staffing/replacements/:id/accept': {
    path: { id: string };
    body: { person: string };
    answer: ReplacementViewTaken;
  };
  'POST /api/staffing/replacements/:id/moves': {
    path: { id: string };
    body: { move: string; version: number; note?: string };
    answer: ReplacementView;
  };
  'POST /api/staffing/replacements/:id/offers': {
    path: { id: string };
    body: { people: string[]; version: number };
    answer: ReplacementView;
  };
  'GET /api/staffing/templates': {
    answer: TemplateRows;
  };
  'GET /api/staffing/templates/:kind': {
    path: { kind: string };
    query: { version?: number };
    answer: TemplateDetail;
  };
  'PUT /api/staffing/templates/:kind': {
    path: { kind: string };
    body: { version: number; title: string; numberPattern: string; body: string };
    answer: TemplateDetail;
  };
  'POST /api/staffing/templates/:kind/preview': {
    path: { kind: string };
    body: { title: string; numberPattern: string; body: string };
    answer: Blob;
  };
  'GET /api/stations': {
    query: { territory?: string; q?: string; after?: number };
    answer: RegionStationPage;
  };
  'GET /api/stations/:code': {
    path: { code: number };
    answer: StationPagePage;
  };
  'GET /api/training/gatherings': {
    query: { round?: number; territory?: string; kind?: string };
    answer: GatheringViews;
  };
  'POST /api/training/gatherings': {
    body: {
      id: string;
      round?: number;
      kind: string;
      territory: string;
      startsAt: string;
      minutes: number;
      place: string;
      capacity: number;
      module?: string;
    };
    answer: GatheringView;
  };
  'DELETE /api/training/gatherings/:id': {
    path: { id: string };
    answer: void;
  };
  'GET /api/training/gatherings/:id': {
    path: { id: string };
    query: { filter?: string; q?: string; after?: string };
    answer: GatheringPage;
  };
  'PUT /api/training/gatherings/:id': {
    path: { id: string };
    body: {
      version: number;
      startsAt: string;
      minutes: number;
      place: string;
      capacity: number;
      module?: string;
    };
    answer: GatheringView;
  };
  'POST /api/training/gatherings/:id/attendance': {
    path: { id: string };
    body: { code?: string; person?: string; undo?: boolean; people?: string[] };
    answer: GatheringNoted;
  };
  'POST /api/training/gatherings/:id/calls': {
    path: { id: string };
    body: { territory?: string };
    answer: GatheringsCalled;
  };
  'POST /api/training/gatherings/:id/close': {
    path: { id: string };
    body: { version: number };
    answer: GatheringView;
  };
  'DELETE /api/training/gatherings/:id/guests/:person': {
    path: { id: string; person: string };
    answer: void;
  };
  'GET /api/training/gatherings/:id/minutes.pdf': {
    path: { id: string };
    answer: Blob;
  };
  'GET /api/training/modules': {
    answer: LessonModules;
  };
  'PUT /api/training/modules/:key': {
    path: { key: string };
    body: { version: number; title: string; minutes: number; blocks: LessonBlock[] };
    answer: LessonModule;
  };
  'GET /api/training/pledges/:person': {
    path: { person: string };
    query: { round?: number };
    answer: Blob;
  };
  'PUT /api/training/pledges/:person': {
    body: Blob;
    answer: LessonPledged;
  };
  'GET /api/training/progress': {
    query: {
      round?: number;
      territory?: string;
      filter?: string;
      q?: string;
      after?: number;
    };
    answer: LessonRows;
  };
  'GET /api/training/questions': {
    answer: LessonQuestions;
  };
  'PUT /api/training/questions/:key': {
    path: { key: string };
    body: {
      version: number;
      module: string;
      text: string;
      options: string[];
      right: number;
      why: string;
      active: boolean;
    };
    answer: LessonQuestion;
  };
  'GET /api/training/settings': {
    query: { round?: number };
    answer: LessonSettings;
  };
  'PUT /api/training/settings': {
    body: {
      round?: number;
      version: number;
      questions: number;
      passPercent: number;
      pauseMinutes: number;
    };
    answer: LessonSettings;
  };
}
