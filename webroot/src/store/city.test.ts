import { beforeEach, expect, it, vi } from 'vitest';

const asked: { path: string; answer: (value: unknown) => void }[] = [];
vi.mock('../api/staff', async () => {
  const { signal } = await import('@preact/signals');
  return {
    staffSession: signal({ actor: { role: 'observer' } }),
    staff: {
      get: (path: string) => new Promise((answer) => asked.push({ path, answer })),
      post: () => new Promise(() => undefined),
    },
  };
});
vi.stubGlobal('location', { origin: 'http://127.0.0.1' });

const { cells, city, enter, leave } = await import('./city');

const board = (codes: number[]) => ({
  seq: 5,
  stations: codes.map((code) => ({ code, number: 1, state: 'BELUM_SIAP', presence: 'BELUM', overlays: [] })),
  round: { timeZone: 'Asia/Jakarta', now: '2024-11-27T00:00:00Z', clockSpeed: 1 },
});

/** Answers the oldest open question for this path. */
async function answer(path: string, value: unknown) {
  await vi.waitFor(() => expect(asked.some((each) => each.path === path)).toBe(true));
  const [question] = asked.splice(
    asked.findIndex((each) => each.path === path),
    1,
  );
  question!.answer(value);
}

beforeEach(() => {
  leave();
  asked.length = 0;
  city.value = null;
});

it('an older picture that comes late never takes the place of a newer one', async () => {
  const first = enter();
  await answer('/api/me', { round: 1 });
  await vi.waitFor(() => expect(asked.length).toBe(2));
  const [late, ...others] = asked.splice(0);
  others.forEach((each) => each.answer({ regions: [] }));
  const second = enter();
  await answer('/api/me', { round: 1 });
  await answer('/api/board', board([3673011001001]));
  if (asked.some(({ path }) => path === '/api/regions')) await answer('/api/regions', { regions: [] });
  await second;
  expect(cells.value).toHaveLength(1);
  late!.answer(board([]));
  await first;
  expect(cells.value).toHaveLength(1);
  leave();
});
