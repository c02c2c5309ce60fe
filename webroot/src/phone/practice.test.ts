import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Me, Practice } from '../api/types';
import type { OutboxItem } from '../outbox/plan';

/** What stays on the phone when the app is killed. */
const disk = new Map<string, OutboxItem>();
const kept = new Map<string, unknown>();

vi.mock('../outbox/store', () => ({
  itemStore: {
    all: async () => [...disk.values()],
    put: async (items: OutboxItem[]) => items.forEach((item) => disk.set(item.report.id, item)),
    replace: async (id: string, item?: OutboxItem) => {
      disk.delete(id);
      if (item) disk.set(item.report.id, item);
    },
  },
  keep: async (name: string, value: unknown) => void kept.set(name, structuredClone(value)),
  kept: async (name: string) => kept.get(name),
}));
vi.mock('./session', () => ({
  session: signal({ actor: { id: 'me' } }),
  replaced: signal(false),
  restoreSession: async () => undefined,
  phoneApi: { call: async () => Promise.reject(new Error('no signal')), get: async () => null },
}));

const EARLY = Date.parse('2024-11-24T03:00:00Z');
const CLOSES = Date.parse('2024-11-26T21:00:00Z');
const practice: Practice = { vote: 1, round: 7, name: 'Latihan', open: true, closesAt: new Date(CLOSES).toISOString() };
const me = (more: Partial<Me>): Me =>
  ({
    actor: { id: 'me', name: 'Contoh', role: 'supervisor', territories: [] },
    station: { code: 3673011001001, number: 1, kelurahan: 'Contoh', kecamatan: 'Contoh' },
    presence: 'BELUM_HADIR',
    state: 'BELUM_SIAP',
    forms: [],
    demo: false,
    practice,
    ...more,
  }) as Me;

/** The app as it starts: everything that was only in memory is gone, the address is what it was or the first page. */
async function start(hash = '') {
  vi.resetModules();
  vi.stubGlobal('location', { hash });
  const [app, route, done] = [await import('./app'), await import('./route'), await import('./practice')];
  await app.restore();
  return { app, route, done };
}

beforeEach(() => {
  vi.useFakeTimers({ now: EARLY });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('BroadcastChannel', class { postMessage = (): void => undefined; });
  disk.clear();
  kept.clear();
  kept.set('snapshot', { me: me({}), fetchedAtMs: EARLY });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('practice on the phone', () => {
  it('names its round in each report, and shows neither to the other', async () => {
    const { app, route, done } = await start();
    const real = await app.save({ kind: 'note', body: { text: 'sungguhan' } });
    route.route.value = 'latihan/hadir';
    const tried = await app.save({ kind: 'check-in' });
    expect(disk.get(real)!.report).not.toHaveProperty('round');
    expect(disk.get(tried)!.report.round).toBe(7);
    expect(app.mine.value.map(({ report }) => report.id)).toEqual([tried]);
    expect(app.counts.value.onPhone).toBe(1);
    expect(app.now.value.presence).toBe('HADIR');
    expect(done.tried.value).toEqual(['check-in']);
    expect(route.address('kirim')).toBe('#/latihan/kirim');
    route.route.value = '';
    expect(app.mine.value.map(({ report }) => report.id)).toEqual([real]);
    expect(app.now.value.presence).toBe('BELUM_HADIR');
    expect(app.unsent.value).toBe(2);
    expect(route.address('kirim')).toBe('#/kirim');
  });

  it('is told apart after the app was killed in between', async () => {
    const before = await start('#/latihan');
    const tried = await before.app.save({ kind: 'phase', body: { to: 'TPS_DIBUKA' } });
    const { app, route } = await start();
    expect(route.practising.value).toBe(false);
    expect(app.mine.value).toEqual([]);
    const real = await app.save({ kind: 'check-in' });
    expect(disk.get(real)!.report).not.toHaveProperty('round');
    expect(app.now.value).toMatchObject({ presence: 'HADIR', state: 'PTPS_HADIR' });
    const again = await start('#/latihan/kirim');
    expect(again.route.practising.value).toBe(true);
    expect(again.app.mine.value.map(({ report }) => report.id)).toEqual([tried]);
    expect(again.app.now.value).toMatchObject({ presence: 'BELUM_HADIR', state: 'TPS_DIBUKA' });
  });

  it('ends by itself at its hour without a signal, and then keeps nothing as practice', async () => {
    const { app, route, done } = await start('#/latihan/hadir');
    await app.save({ kind: 'check-in' });
    vi.setSystemTime(CLOSES);
    await expect(app.save({ kind: 'check-in' })).rejects.toThrow();
    expect(app.practiceRound.value).toBeUndefined();
    expect(disk.size).toBe(1);
    route.route.value = 'hadir';
    const real = await app.save({ kind: 'check-in' });
    expect(disk.get(real)!.report).not.toHaveProperty('round');
    await done.removePractice([...disk.values()]);
    expect([...disk.keys()]).toEqual([real]);
  });

  it('is closed while the centre says so', async () => {
    kept.set('snapshot', { me: me({ practice: { ...practice, open: false } }), fetchedAtMs: EARLY });
    const { app } = await start('#/latihan');
    await expect(app.save({ kind: 'note', body: { text: 'x' } })).rejects.toThrow();
    expect(disk.size).toBe(0);
  });
});
