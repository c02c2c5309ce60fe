import { describe, expect, it } from 'vitest';
import type { PlenoArea, PlenoLine } from './hearing';
import { changed, chosenIn, nextReserve, outcomeOf, plenoSums, plenoWrong } from './pleno';

const line = (rank: number, outcome: string, state: PlenoLine['state'] = 'DINILAI'): PlenoLine => ({
  rank,
  applicant: `p${rank}`,
  number: String(rank),
  name: `Contoh ${rank}`,
  score: 90 - rank,
  outcome,
  state,
  version: 1,
});
const area: PlenoArea = {
  area: 3673011001000,
  areaName: 'Serang',
  need: 2,
  seats: 2,
  absent: 0,
  lines: [line(1, 'TERPILIH'), line(2, 'TERPILIH'), line(3, 'CADANGAN')],
};

describe('the decision of a plenary', () => {
  it('follows the rank unless somebody changes it with a reason', () => {
    expect(plenoSums([area], {})).toEqual({ TERPILIH: 2, CADANGAN: 1, TIDAK_TERPILIH: 0, all: 3 });
    const one = changed({}, area.lines[1]!, { outcome: 'TIDAK_TERPILIH', reason: '' });
    expect(outcomeOf(area.lines[1]!, one)).toBe('TIDAK_TERPILIH');
    expect(plenoWrong([area], one)).toEqual({ crowded: [], reasonless: true });
    const with_ = changed(one, area.lines[1]!, { outcome: 'TIDAK_TERPILIH', reason: 'Mundur lisan' });
    expect(plenoWrong([area], with_).reasonless).toBe(false);
    expect(changed(with_, area.lines[1]!, { outcome: 'TERPILIH', reason: '' })).toEqual({});
  });

  it('never chooses more than there are places', () => {
    const more = changed({}, area.lines[2]!, { outcome: 'TERPILIH', reason: 'x' });
    expect(chosenIn(area, more)).toBe(3);
    expect(plenoWrong([area], more).crowded).toEqual([area]);
  });

  it('knows whose turn it is when a place comes free', () => {
    const after = (first: PlenoLine['state']): PlenoArea => ({
      ...area,
      lines: [line(1, 'TERPILIH', first), line(2, 'TERPILIH', 'DITETAPKAN'), line(3, 'CADANGAN', 'CADANGAN')],
    });
    expect(nextReserve(after('DITETAPKAN'))).toBeUndefined();
    expect(nextReserve(after('MENGUNDURKAN_DIRI'))?.rank).toBe(3);
  });
});
