import { expect, it } from 'vitest';
import { uuidv7 } from './uuid';

it('makes version 7 ids that sort by time and never repeat', () => {
  const now = Date.UTC(2024, 10, 27);
  const made = Array.from({ length: 5000 }, () => uuidv7(now));
  expect(new Set(made).size).toBe(5000);
  expect([...made].sort()).toEqual(made);
  for (const id of made)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(parseInt(made[0]!.replaceAll('-', '').slice(0, 12), 16)).toBe(now);
  expect(uuidv7(now - 60_000) > made.at(-1)!).toBe(true);
});
