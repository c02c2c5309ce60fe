// Shape and tone of what the recruitment says by colour: states, verdicts, shortness.
import type { Mark, Tone } from '../shared/marks';
import type { ApplicantState, Result } from './api';
import type { FeedbackState } from './hearing';

const circle = 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18z';
const ring = 'M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16z';
const paper = 'M6 3h9l4 4v14H6z';
const diamond = 'M12 2l10 10-10 10L2 12z';
const octagon = 'M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z';
const triangle = 'M12 3l10 18H2z';
const star = 'M12 2l3 6.6 7 .8-5.2 4.8 1.4 7-6.2-3.5-6.2 3.5 1.4-7L2 9.4l7-.8z';
const of = (tone: Tone, line?: string, fill?: string): Mark => ({
  tone,
  ...(line ? { line } : {}),
  ...(fill ? { fill } : {}),
});

export const applicantMarks: Record<ApplicantState, Mark> = {
  DRAF: of('idle', paper),
  TERKIRIM: of('info', `${paper}M10 12h5M10 16h5`),
  PERLU_PERBAIKAN: of('warn', 'M5 12a7 7 0 1 0 2-5M4 4v5h5'),
  MS: of('go', 'M4 13l5 5L20 7'),
  DIUSULKAN_TMS: of('warn', 'M12 10v5M12 18v.1', triangle),
  TMS: of('danger', 'M8.5 8.5l7 7M15.5 8.5l-7 7', octagon),
  LULUS_ADMINISTRASI: of('go', 'M8.5 13.5l2.5 2.5 4.5-6', paper),
  MASA_TANGGAPAN: of('work', 'M4 5h16v11h-9l-4 4v-4H4z'),
  KLARIFIKASI: of('warn', 'M4 5h16v11h-9l-4 4v-4H4zM12 8v3M12 13.5v.1'),
  DIJADWALKAN_WAWANCARA: of('info', `${ring}M12 8v4l3 2`),
  HADIR: of('work', undefined, 'M12 2a5 5 0 1 1 0 10a5 5 0 0 1 0-10zM3 22a9 8 0 0 1 18 0z'),
  TIDAK_HADIR: of('danger', 'M5 5l14 14M19 5L5 19'),
  DINILAI: of('work', 'M8.5 12l2.5 2.5 4.5-5', diamond),
  TERPILIH: of('go', undefined, star),
  CADANGAN: of('info', star),
  TIDAK_TERPILIH: of('idle', `${ring}M8 12h8`),
  DITETAPKAN: of('done', 'M7.5 12.5l3 3 6-6.5', circle),
  MENGUNDURKAN_DIRI: of('idle', 'M19 12H5M11 6l-6 6 6 6'),
  GUGUR: of('danger', `${ring}M6.5 6.5l11 11`),
};
export const unknownMark: Mark = of('idle', ring);

export const resultMarks: Record<Result, Mark> = {
  PASSES: of('go', 'M7.5 12.5l3 3 6-6.5', circle),
  FAILS: of('danger', 'M8.5 8.5l7 7M15.5 8.5l-7 7', octagon),
  HUMAN: of('warn', 'M12 7.5v5.5M12 16.5v.1', diamond),
};

export const feedbackMarks: Record<FeedbackState, Mark> = {
  DITERIMA: of('danger', 'M12 7.5v5.5M12 16.5v.1', circle),
  DIKLARIFIKASI: of('warn', `${ring}M12 8v4l3 2`),
  TERBUKTI: of('danger', 'M8.5 8.5l7 7M15.5 8.5l-7 7', octagon),
  TIDAK_TERBUKTI: of('done', 'M4 13l5 5L20 7'),
};

export const shortMark: Mark = of('warn', 'M12 10v5M12 18v.1', triangle);
export const enoughMark: Mark = of('go', 'M7.5 12.5l3 3 6-6.5', circle);
export const extendedMark: Mark = of('info', 'M5 12h13M13 6l6 6-6 6');
