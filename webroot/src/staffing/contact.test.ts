import { describe, expect, it } from 'vitest';
import { idsOf, international, waLink } from './contact';

describe('contacts with people', () => {
  it('write numbers for wa.me', () => {
    expect(international('0812-0000-0001')).toBe('6281200000001');
    expect(international('+62 812')).toBe('62812');
    expect(waLink('+62812', 'Halo & salam')).toBe('https://wa.me/62812?text=Halo%20%26%20salam');
    expect(waLink('0812')).toBe('https://wa.me/62812');
  });
  it('keep their id for the same words only', () => {
    let made = 0;
    const idOf = idsOf(() => `${++made}`);
    const said = { person: 'a', channel: 'CALL', outcome: 'NO_ANSWER' } as const;
    expect(idOf(said)).toBe('1');
    expect(idOf({ ...said })).toBe('1');
    expect(idOf({ ...said, outcome: 'REACHED' })).toBe('2');
    expect(idOf({ ...said, outcome: 'REACHED', note: 'x' })).toBe('3');
  });
});
