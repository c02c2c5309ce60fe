import { describe, expect, it } from 'vitest';
import { filesOf } from '../../build/graph.ts';
import { cleanCode, codeInHash, isCode, shownCode } from './code';
import { metresBetween } from './geo';
import { typedText, withText } from './text';
import innerEn from './inner.en';
import innerId from './inner.id';
import firstEn from './words.en';
import firstId from './words.id';

const id = { ...firstId, ...innerId };
const en = { ...firstEn, ...innerEn };

describe('phone words', () => {
  it('have the same keys and placeholders in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(id));
    expect(Object.keys(id)).toHaveLength(Object.keys(firstId).length + Object.keys(innerId).length);
    const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const key of Object.keys(id) as (keyof typeof id)[])
      expect(holes(en[key]), key).toEqual(holes(id[key]));
  });
  it('hold no English in Indonesian', () => {
    const english =
      /\b(the|and|or|your|please|check-in|check-out|submit|login|logout|upload|download|update|offline|online|error|retry)\b/i;
    for (const [key, text] of Object.entries(id)) expect(text, key).not.toMatch(english);
  });
});

describe('invitation codes', () => {
  it('are read the way people type them', () => {
    expect(cleanCode(' abcde-fghjk ')).toBe('ABCDEFGHJK');
    expect(cleanCode('oil0l-1oo00')).toBe('0110110000');
    expect(isCode('ABCDEFGHJK')).toBe(true);
    expect(isCode('ABCDEFGHJU')).toBe(false);
    expect(shownCode('ABCDEFGHJK')).toBe('ABCDE-FGHJK');
    expect(codeInHash('#ABCDE-FGHJK')).toBe('ABCDEFGHJK');
    expect(codeInHash('#/kirim')).toBeNull();
    expect(codeInHash('')).toBeNull();
  });
});

it('keeps typed text whole', () => {
  expect(typedText(' a\u0000b 👍 ')).toBe('ab 👍');
  expect(typedText('cut \ud83d')).toBe('cut');
  expect(withText('  ')).toEqual({});
  expect(withText('x', 'reason')).toEqual({ reason: 'x' });
});

it('measures distances', () => {
  expect(metresBetween({ lat: -6.12, lon: 106.15 }, { lat: -6.12, lon: 106.15 })).toBe(0);
  expect(metresBetween({ lat: -6.12, lon: 106.15 }, { lat: -6.13, lon: 106.15 })).toBeCloseTo(1112, -1);
});

it('precaches what the entry imports, now and later, and nothing of other entries', () => {
  const manifest = {
    'phone/index.html': {
      file: 'assets/phone.js',
      css: ['assets/phone.css'],
      imports: ['_a'],
      dynamicImports: ['en'],
    },
    _a: { file: 'assets/a.js', imports: ['_b'] },
    _b: { file: 'assets/b.js', css: ['assets/b.css'], imports: ['_a'] },
    en: { file: 'assets/en.js', imports: ['_b'] },
    'console/index.html': { file: 'assets/console.js', imports: ['_a'] },
  };
  expect(filesOf(manifest, 'phone/index.html', true)).toEqual([
    'assets/a.js',
    'assets/b.css',
    'assets/b.js',
    'assets/en.js',
    'assets/phone.css',
    'assets/phone.js',
  ]);
  expect(filesOf(manifest, 'phone/index.html', false)).not.toContain('assets/en.js');
  expect(() => filesOf({}, 'phone/index.html', true)).toThrow('phone/index.html');
});
