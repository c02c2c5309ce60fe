import { describe, expect, it } from 'vitest';
import { language } from '../i18n/dictionary';
import { dictionary as applicant } from './applicantWords';
import { DOCUMENT_KINDS, EDUCATIONS, MARITALS, MOVES, STATES } from './api';
import { applicantMarks } from './marks';
import { dictionary as hearing } from './hearingWords';
import { dictionary as needs } from './needsWords';
import { REASONS } from './reasons';
import { dictionary as screening, reasonText } from './screeningWords';
import { dictionary as waves } from './waveWords';
import { coded, dictionary as shared } from './words';

const all: Record<string, Record<string, readonly [string, string]>> = {
  applicant,
  hearing,
  needs,
  screening,
  waves,
  shared,
};

describe('words of the recruitment', () => {
  it('stand in both languages with the same placeholders', () => {
    const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [name, words] of Object.entries(all)) {
      for (const [key, [id, en]] of Object.entries(words)) {
        expect(id.trim() && en.trim(), `${name}.${key}`).toBeTruthy();
        expect(holes(en), `${name}.${key}`).toEqual(holes(id));
      }
    }
  });

  it('name every code of the wire, in both languages', () => {
    const groups: [string, readonly string[]][] = [
      ['state', STATES],
      ['move', [...MOVES, 'CORRECT', 'JUDGE']],
      ['moved', MOVES],
      ['document', DOCUMENT_KINDS],
      ['education', EDUCATIONS],
      ['marital', MARITALS],
      ['result', ['PASSES', 'FAILS', 'HUMAN']],
      ['rule', Array.from({ length: 18 }, (_, n) => String(n + 1))],
    ];
    for (const spoken of ['id', 'en'] as const) {
      language.value = spoken;
      for (const [group, codes] of groups) {
        for (const code of codes)
          expect(coded(group, code), `${group}_${code}`).not.toBe(coded('', 'nothing'));
      }
      for (const reason of REASONS) {
        if (reason !== 'LAINNYA') expect(reasonText(reason), reason).not.toBe(reasonText('NEVER_HEARD'));
      }
      expect(coded('state', 'NEVER_HEARD')).not.toContain('NEVER');
    }
    language.value = 'id';
  });

  it('give every state its own drawing', () => {
    const drawn = STATES.map((state) => JSON.stringify(applicantMarks[state]));
    expect(new Set(drawn).size).toBe(STATES.length);
  });
});
