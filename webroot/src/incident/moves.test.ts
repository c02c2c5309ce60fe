import { afterAll, expect, test, vi } from 'vitest';

vi.stubGlobal('location', { hash: '#/incidents' });
vi.stubGlobal('addEventListener', () => undefined);
const { movesOf } = await import('./moves');
afterAll(() => vi.unstubAllGlobals());

test('only what the state allows is offered: whoever was slower cannot take what is taken', () => {
  expect(movesOf({ state: 'DITERIMA' })).toEqual(['take', 'assign', 'note', 'close']);
  expect(movesOf({ state: 'DITANGANI' })).toEqual(['assign', 'note', 'close']);
  expect(movesOf({ state: 'DITUTUP' })).toEqual(['reopen']);
});
