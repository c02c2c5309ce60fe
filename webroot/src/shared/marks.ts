// Shape and tone of every state, as plain paths in a 24 × 24 box: the same drawing serves SVG and the map's canvas.
import type { IncidentState, Presence, Severity, StationState } from '../api/types';

export type Tone = 'idle' | 'info' | 'go' | 'work' | 'done' | 'warn' | 'danger';
/** `fill` is drawn solid, `line` is stroked 2 wide (round ends) in `--mark`, or in the card's colour when over a fill. */
export interface Mark {
  tone: Tone;
  fill?: string;
  line?: string;
}

const circle = 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18z';
const square = 'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z';
const house = 'M12 3l9 8v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-9z';
const diamond = 'M12 2l10 10-10 10L2 12z';
const hexagon = 'M7 3.4h10L22 12l-5 8.6H7L2 12z';
const triangle = 'M12 3l10 18H2z';
const octagon = 'M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z';

export const stateMarks: Record<StationState, Mark> = {
  BELUM_SIAP: { tone: 'idle', line: 'M5 5h14v14H5z' },
  LOGISTIK_DITERIMA: { tone: 'idle', line: 'M5 5h14v14H5zM5 10h14M12 10v9' },
  PTPS_HADIR: { tone: 'info', line: 'M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM12 11.5v1' },
  TPS_DIBUKA: { tone: 'go', fill: house, line: 'M12 20v-6' },
  PEMUNGUTAN: { tone: 'go', fill: circle },
  PEMUNGUTAN_DITUTUP: { tone: 'work', fill: square, line: 'M8 12h8' },
  PENGHITUNGAN: { tone: 'work', fill: hexagon, line: 'M8.5 8.5v7M12 8.5v7M15.5 8.5v7' },
  HITUNG_SELESAI: { tone: 'work', fill: diamond, line: 'M8.5 12l2.5 2.5 4.5-5' },
  SALINAN_DITERIMA: {
    tone: 'done',
    fill: 'M6 2h9l5 5v15H6a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1z',
    line: 'M9 12h7M9 16h7',
  },
  KOTAK_DISERAHKAN: { tone: 'done', line: 'M4 9h16v11H4zM12 3v9M8.5 9.5L12 13l3.5-3.5' },
  LHP_TERKIRIM: { tone: 'done', fill: circle, line: 'M7.5 12.5l3 3 6-6.5' },
};

export const presenceMarks: Record<Presence, Mark> = {
  BELUM_HADIR: { tone: 'idle', line: 'M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16z' },
  MENUJU_TPS: { tone: 'info', line: 'M5 12h13M13 6l6 6-6 6' },
  HADIR: { tone: 'go', fill: 'M12 2a5 5 0 1 1 0 10a5 5 0 0 1 0-10zM3 22a9 8 0 0 1 18 0z' },
  ISTIRAHAT: { tone: 'warn', line: 'M8 5v14M16 5v14' },
  TIDAK_HADIR: { tone: 'danger', line: 'M5 5l14 14M19 5L5 19' },
  DIGANTIKAN: { tone: 'info', line: 'M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4' },
  SAKIT: { tone: 'danger', line: 'M12 4v16M4 12h16' },
  SELESAI: { tone: 'done', line: 'M4 13l5 5L20 7' },
};

export const severityMarks: Record<Severity, Mark> = {
  rendah: { tone: 'idle', line: 'M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16z' },
  sedang: { tone: 'info', fill: diamond },
  tinggi: { tone: 'warn', fill: triangle, line: 'M12 10v5M12 18v.1' },
  kritis: { tone: 'danger', fill: octagon, line: 'M12 7v6M12 16.5v.1' },
};

export const incidentMarks: Record<IncidentState, Mark> = {
  DITERIMA: { tone: 'danger', fill: circle, line: 'M12 7.5v5.5M12 16.5v.1' },
  DITANGANI: { tone: 'warn', line: 'M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM12 8v4l3 2' },
  DITUTUP: { tone: 'done', line: 'M4 13l5 5L20 7' },
};

/** The two states of a report that must never look alike: in the phone, and at the centre. */
export const savedMark: Mark = {
  tone: 'warn',
  line: 'M8 2.5h8a1.5 1.5 0 0 1 1.5 1.5v16a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.5zM11 18.5h2',
};
export const receivedMark: Mark = {
  tone: 'go',
  fill: 'M12 2l10 6v2H2V8zM4 11h3v7H4zM10.5 11h3v7h-3zM17 11h3v7h-3zM2 19h20v3H2z',
};
export const rejectedMark: Mark = {
  tone: 'danger',
  line: 'M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM9 9l6 6M15 9l-6 6',
};
