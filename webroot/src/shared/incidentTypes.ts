// The incident list of the voting day: eight tiles on the phone, the same severities as at the centre.
import type { Severity } from '../api/types';
import type { IconName } from './Icon';

export interface IncidentGroup {
  code: string;
  icon: IconName;
  types: string[];
}

export const incidentGroups: IncidentGroup[] = [
  { code: 'LOGISTIK', icon: 'box', types: ['LOG-01', 'LOG-02', 'LOG-03', 'LOG-04'] },
  { code: 'WAKTU', icon: 'clock', types: ['WKT-01', 'WKT-02'] },
  { code: 'PEMILIH', icon: 'people', types: ['DPT-01', 'DPT-02', 'DPT-03', 'HAK-01', 'HAK-02', 'HAK-03'] },
  { code: 'PETUGAS', icon: 'user', types: ['KPS-01', 'KPS-02', 'KPS-03', 'SKS-01', 'NET-01'] },
  { code: 'UANG', icon: 'money', types: ['UNG-01', 'KAM-01', 'MOB-01'] },
  { code: 'ANCAMAN', icon: 'hand', types: ['INT-01'] },
  { code: 'HITUNG', icon: 'count', types: ['HTG-01', 'HTG-02', 'DOK-01'] },
  { code: 'KEADAAN', icon: 'cross', types: ['MED-01', 'BEN-01', 'AKS-01', 'TEK-01'] },
];

export const severityOfType: Record<string, Severity> = {
  'LOG-01': 'sedang',
  'LOG-02': 'tinggi',
  'LOG-03': 'sedang',
  'LOG-04': 'kritis',
  'WKT-01': 'sedang',
  'WKT-02': 'tinggi',
  'DPT-01': 'rendah',
  'DPT-02': 'kritis',
  'DPT-03': 'sedang',
  'HAK-01': 'kritis',
  'HAK-02': 'kritis',
  'HAK-03': 'kritis',
  'KPS-01': 'kritis',
  'KPS-02': 'kritis',
  'KPS-03': 'kritis',
  'UNG-01': 'kritis',
  'INT-01': 'kritis',
  'KAM-01': 'sedang',
  'MOB-01': 'tinggi',
  'NET-01': 'tinggi',
  'AKS-01': 'sedang',
  'SKS-01': 'rendah',
  'HTG-01': 'tinggi',
  'HTG-02': 'tinggi',
  'DOK-01': 'tinggi',
  'BEN-01': 'tinggi',
  'MED-01': 'tinggi',
  'TEK-01': 'rendah',
  BANTUAN: 'kritis',
};
