import { describe, expect, it } from 'vitest';
import type { Actor, Span } from '../api/types';
import { levelOf, may } from './rights';

const span = (low: number, high: number): Span => ({ low, high });
const kecamatan = span(3673010000000, 3673019999999);
const kelurahan = span(3673011001000, 3673011001999);
const city = span(3673000000000, 3673999999999);
const coordinator = (...territories: Span[]): Actor => ({
  id: '1',
  name: 'K',
  role: 'coordinator',
  territories,
});

describe('rights', () => {
  it('tell the level from the widest part of the territory', () => {
    expect(levelOf([])).toBe('station');
    expect(levelOf([kelurahan])).toBe('kelurahan');
    expect(levelOf([kelurahan, kecamatan])).toBe('kecamatan');
    expect(levelOf([city])).toBe('city');
    expect(levelOf([span(0, Number.MAX_SAFE_INTEGER)])).toBe('country');
  });

  it('let only the kecamatan act, and everybody look on', () => {
    expect(may(coordinator(kecamatan), 'RECRUIT_SCREEN')).toBe(true);
    expect(may(coordinator(kecamatan), 'WAVE_MANAGE')).toBe(false);
    expect(may(coordinator(city), 'RECRUIT_SCREEN')).toBe(false);
    expect(may(coordinator(kelurahan), 'RECRUIT_READ')).toBe(true);
    expect(may({ ...coordinator(), role: 'admin' }, 'WAVE_MANAGE')).toBe(true);
    expect(may({ ...coordinator(city), role: 'observer' }, 'RECRUIT_READ')).toBe(false);
    expect(may(undefined, 'RECRUIT_READ')).toBe(false);
    expect(may(coordinator(kelurahan), 'REPLACE_REQUEST')).toBe(true);
    expect(may(coordinator(kelurahan), 'REPLACE_DECIDE')).toBe(false);
  });
});
