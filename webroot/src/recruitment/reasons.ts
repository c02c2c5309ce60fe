// Why an applicant is sent back or refused; the codes are the server's, the words stand in the dictionary.
import type { ApplicantDetail, MoveName } from './api';

export const REPAIR_REASONS = [
  'BERKAS_KURANG',
  'BERKAS_TIDAK_TERBACA',
  'BERKAS_SALAH',
  'FOTO_TIDAK_SESUAI',
  'DATA_TIDAK_COCOK',
  'PERNYATAAN_KURANG',
  'KONTAK_SALAH',
  'LAINNYA',
] as const;
export const REJECT_REASONS = [
  'BUKAN_WNI',
  'USIA',
  'PENDIDIKAN',
  'DOMISILI',
  'KESEHATAN',
  'PARTAI',
  'JABATAN',
  'PIDANA',
  'TIM_KAMPANYE',
  'TIDAK_PENUH_WAKTU',
  'PASANGAN_PENYELENGGARA',
  'PENYELENGGARA_LAIN',
  'PENDAFTARAN_GANDA',
  'BERKAS_TIDAK_DIPERBAIKI',
  'KETERANGAN_TIDAK_BENAR',
  'LAINNYA',
] as const;
export const DROP_REASONS = [
  'TANGGAPAN_TERBUKTI',
  'MENINGGAL',
  'TIDAK_DAPAT_DIHUBUNGI',
  'KETERANGAN_TIDAK_BENAR',
  'LAINNYA',
] as const;
export const REASONS = [...new Set([...REPAIR_REASONS, ...REJECT_REASONS, ...DROP_REASONS])];

/** What a move wants to know before it is made. */
export interface Question {
  reasons: readonly string[];
  /** A reason, a note, one of both, or nothing. */
  must: 'reason' | 'note' | 'none';
  danger?: boolean;
}
const QUESTIONS: Partial<Record<MoveName, Question>> = {
  ASK_REPAIR: { reasons: REPAIR_REASONS, must: 'reason' },
  PROPOSE_REJECT: { reasons: REJECT_REASONS, must: 'reason', danger: true },
  CONFIRM_REJECT: { reasons: [], must: 'none', danger: true },
  DISMISS_REJECT: { reasons: [], must: 'note' },
  CLARIFY: { reasons: [], must: 'note' },
  CLEAR: { reasons: [], must: 'note' },
  RESCORE: { reasons: [], must: 'note' },
  WITHDRAW: { reasons: [], must: 'note', danger: true },
  DROP: { reasons: DROP_REASONS, must: 'reason', danger: true },
};
/** While the papers are being checked only a death drops somebody; all else is a rejection and takes two persons. */
const CHECKED: readonly string[] = ['TERKIRIM', 'PERLU_PERBAIKAN', 'DIUSULKAN_TMS'];
export const BY_DEATH: Question = { reasons: ['MENINGGAL'], must: 'reason', danger: true };
export const questionOf = (move: MoveName, state?: ApplicantDetail['state']): Question | undefined =>
  move === 'DROP' && state && CHECKED.includes(state) ? BY_DEATH : QUESTIONS[move];

/** Moves that have their own page, where they are made for many at once or need more than a reason. */
export const ELSEWHERE: readonly MoveName[] = [
  'SUBMIT',
  'SCHEDULE',
  'SCORE',
  'CHOOSE',
  'RESERVE',
  'NOT_CHOOSE',
];
