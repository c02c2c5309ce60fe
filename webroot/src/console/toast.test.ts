import { afterAll, expect, test, vi } from 'vitest';

vi.stubGlobal('location', { hash: '#/screening' });
vi.stubGlobal('addEventListener', () => undefined);
const { route } = await import('./router');
const { say, Toasts } = await import('./toast');
afterAll(() => vi.unstubAllGlobals());

const shown = (): boolean => Boolean(Toasts().props.children);
const turn = (path: string): void => {
  route.value = { path: [path], query: new URLSearchParams() };
};

test('what went wrong is said on its own page only', () => {
  say('Belum terkirim.', { tone: 'danger' });
  turn('screening');
  expect(shown()).toBe(true);
  turn('needs');
  expect(shown()).toBe(false);
});

test('what is done, and an undo, stay when the page is turned', () => {
  say('Tersimpan.');
  turn('plenos');
  expect(shown()).toBe(true);
  say('Dihapus.', { tone: 'danger', undo: { text: 'Urungkan', run: () => undefined } });
  turn('needs');
  expect(shown()).toBe(true);
});
