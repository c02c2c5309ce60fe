import type { StationState } from '../api/types';

/** The order of a voting day; a state's place in it answers 'has it opened, has it closed'. */
export const STATES: StationState[] = [
  'BELUM_SIAP',
  'LOGISTIK_DITERIMA',
  'PTPS_HADIR',
  'TPS_DIBUKA',
  'PEMUNGUTAN',
  'PEMUNGUTAN_DITUTUP',
  'PENGHITUNGAN',
  'HITUNG_SELESAI',
  'SALINAN_DITERIMA',
  'KOTAK_DISERAHKAN',
  'LHP_TERKIRIM',
];
