import { describe, expect, it } from 'vitest';
import { codeOf } from './code';
import { pointsOf, weighted } from './scores';

describe('points', () => {
  it('take a comma or a point and stay within 0 to 100', () => {
    expect(['0', '87,5', '87.25', ' 100 '].map(pointsOf)).toEqual([0, 87.5, 87.25, 100]);
    expect(['', '101', '-1', '1e1', 'a', '1.234'].map(pointsOf)).toEqual(Array(6).fill(undefined));
  });

  it('weigh only when all are there', () => {
    const criteria = [
      { code: 'A', label: 'A', weight: 60 },
      { code: 'B', label: 'B', weight: 40 },
    ];
    expect(weighted(criteria, { A: '80', B: '70' })).toBeCloseTo(76);
    expect(weighted(criteria, { A: '80', B: '' })).toBeUndefined();
    expect(weighted([], {})).toBeUndefined();
  });
});

describe('the code of a letter', () => {
  it('is found bare, spaced, or at the end of an address', () => {
    expect(codeOf(' 01abc 2defg ')).toBe('01ABC2DEFG');
    expect(codeOf('https://contoh.id/daftar/lacak/01ABC2DEFG')).toBe('01ABC2DEFG');
    expect(codeOf('https://contoh.id/lacak?nomor=01ABC2DEFG')).toBe('01ABC2DEFG');
    expect(codeOf('12345')).toBe('');
  });
});
