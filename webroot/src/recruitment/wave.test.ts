import { describe, expect, it } from 'vitest';
import type { WaveSettings } from './api';
import { differences, settingsOf, tieRules, waveFields, wrongInWave } from './wave';

const preset: WaveSettings = {
  zone: 'Asia/Jakarta',
  opensOn: '2024-09-12',
  closesOn: '2024-09-28',
  closesAt: '23:59',
  officeFrom: '08:00',
  officeTo: '16:00',
  resultsOn: '2024-09-29',
  extensionOpensOn: '2024-10-01',
  extensionClosesOn: '2024-10-10',
  feedbackFrom: '2024-09-29',
  feedbackTo: '2024-10-14',
  interviewsFrom: '2024-10-12',
  interviewsTo: '2024-10-22',
  decisionOn: '2024-10-23',
  swearingInOn: '2024-11-03',
  minAge: 21,
  extensionMinAge: 17,
  domicile: 'KECAMATAN',
  quotaFactor: 2,
  needsWoman: true,
  partyFreeYears: 5,
  crimeYears: 5,
  interviewersMin: 2,
  minEducation: 'SMA',
  documents: [
    { kind: 'KTP', required: true },
    { kind: 'IZIN_ATASAN', required: false },
  ],
  criteria: [
    { code: 'PENGETAHUAN', label: 'Pengetahuan', weight: 60 },
    { code: 'INTEGRITAS', label: 'Integritas', weight: 40 },
  ],
  tieBreak: ['score:PENGETAHUAN', 'earlier'],
  numberPattern: '{nomor}/PTPS',
};
const fields = () => waveFields('Gelombang 1', preset, [{ area: 3673011001000, need: 4 }]);

describe('the settings of a wave', () => {
  it('come back as they were', () => {
    expect(settingsOf(fields(), preset.zone)).toEqual(preset);
    expect(wrongInWave(fields())).toEqual([]);
    expect(fields().closesAt).toBe('23.59');
  });

  it('name what is wrong at its field', () => {
    const bad = {
      ...fields(),
      name: ' ',
      closesOn: '2024-09-01',
      closesAt: '25.00',
      minAge: '3',
      numberPattern: 'x',
    };
    expect(wrongInWave(bad).map(({ field }) => field)).toEqual([
      'name',
      'closesOn',
      'closesAt',
      'minAge',
      'numberPattern',
    ]);
    const light = { ...fields(), criteria: [{ code: 'A1', label: 'A', weight: '99' }] };
    expect(wrongInWave(light).map(({ field }) => field)).toEqual(['criteria']);
  });

  it('give a new criterion a code of its own and drop ties that lost theirs', () => {
    const more = {
      ...fields(),
      criteria: [
        { code: 'INTEGRITAS', label: 'Integritas', weight: '50' },
        { code: '', label: 'Integritas', weight: '30' },
        { code: '', label: '7 + 1', weight: '20' },
      ],
    };
    const made = settingsOf(more, preset.zone);
    expect(made.criteria.map(({ code }) => code)).toEqual(['INTEGRITAS', 'INTEGRITAS_2', 'KRITERIA']);
    expect(made.tieBreak).toEqual(['earlier']);
    expect(tieRules(fields())).toEqual(['score:PENGETAHUAN', 'earlier', 'score:INTEGRITAS', 'experience']);
  });

  it('say in what two people differ', () => {
    expect(differences(fields(), { ...fields(), minAge: '20' })).toEqual(['minAge']);
  });
});
