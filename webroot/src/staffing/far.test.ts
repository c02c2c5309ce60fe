import { expect, it } from 'vitest';
import { far } from './far';

it('says distances in metres below a kilometre, and none as nothing', () => {
  expect([0, 0.1, 0.3, 1, 2.4, 12.3].map(far)).toEqual([
    'kurang dari 100 m',
    '100 m',
    '300 m',
    '1 km',
    '2,4 km',
    '12 km',
  ]);
});
