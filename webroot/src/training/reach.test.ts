import { describe, expect, it } from 'vitest';
import { codeOf } from './reach';

describe('tests of who can be reached', () => {
  it('name their area by its code', () => {
    expect(codeOf({ low: 3673000000000, high: 3673999999999 })).toBe('36.73');
    expect(codeOf({ low: 3673010000000, high: 3673019999999 })).toBe('36.73.01');
    expect(codeOf({ low: 3673011001000, high: 3673011001999 })).toBe('36.73.01.1001');
  });
});
