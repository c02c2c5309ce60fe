import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import type { Report, ReportResult } from '../api/types';
import type { OutboxItem } from './plan';
import { Sender } from './sender';

const items = new Map<string, OutboxItem>();
const heard: string[] = [];
const posts: string[][] = [];
let answer: (reports: Report[]) => Promise<ReportResult[]>;
let free = true;

const save = (...ids: string[]): void =>
  ids.forEach((id) =>
    items.set(id, {
      report: { id, station: 1, kind: 'note', occurredAt: '', body: {} },
      owner: 'me',
      state: 'saved',
      tries: 0,
      savedAtMs: 0,
    }),
  );
const stored = async (reports: Report[]): Promise<ReportResult[]> =>
  reports.map(({ id }, i) => ({ id, status: 'stored', seq: i + 1 }));
const states = (): string[] => [...items.values()].map((item) => item.state);

function sender(): Sender {
  return new Sender({
    store: {
      all: async () => [...items.values()],
      put: async (changed) => changed.forEach((item) => items.set(item.report.id, item)),
      replace: async () => undefined,
    },
    owner: () => 'me',
    receivedAt: () => 'now',
    random: () => 1,
    post: (reports) => {
      posts.push(reports.map((report) => report.id));
      return answer(reports);
    },
    alone: async (work) => {
      if (free) await work();
      return free;
    },
    sending: () => undefined,
    changed: () => undefined,
    heard: (outcome) => heard.push(outcome),
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  items.clear();
  heard.length = 0;
  posts.length = 0;
  free = true;
  answer = stored;
});
afterEach(() => vi.useRealTimers());

describe('the sender', () => {
  it('empties the outbox in batches of twenty', async () => {
    save(...Array.from({ length: 45 }, (_, i) => `n${String(i).padStart(2, '0')}`));
    sender().start();
    await vi.advanceTimersByTimeAsync(100);
    expect(posts.map((batch) => batch.length)).toEqual([20, 20, 5]);
    expect(states().every((state) => state === 'received')).toBe(true);
  });

  it('comes back by itself after an outage, without any browser event', async () => {
    save('a');
    answer = async () => {
      throw new Problem('network', 0);
    };
    sender().start();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(posts.length).toBeGreaterThan(2);
    expect(states()).toEqual(['saved']);
    answer = stored;
    await vi.advanceTimersByTimeAsync(31_000);
    expect(states()).toEqual(['received']);
    expect(heard).toContain('silence');
    expect(heard.at(-1)).toBe('answer');
  });

  it('does not call before Retry-After is over, even when something new is saved', async () => {
    save('a');
    answer = async () => {
      throw new Problem('status', 503, {}, 10_000);
    };
    const one = sender();
    one.start();
    await vi.advanceTimersByTimeAsync(100);
    save('b');
    one.nudge();
    answer = stored;
    await vi.advanceTimersByTimeAsync(9_000);
    expect(posts).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(states()).toEqual(['received', 'received']);
  });

  it('keeps everything when the session is over, and sends it after a new one', async () => {
    save('a', 'b');
    answer = async () => {
      throw new Problem('status', 401);
    };
    const one = sender();
    one.start();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(heard).toEqual(['signed-out']);
    expect(states()).toEqual(['saved', 'saved']);
    answer = stored;
    one.retryNow();
    await vi.advanceTimersByTimeAsync(100);
    expect(states()).toEqual(['received', 'received']);
  });

  it('finds the one item that makes the server refuse the whole request', async () => {
    save('a', 'bad', 'c', 'd');
    answer = async (reports) => {
      if (reports.some(({ id }) => id === 'bad')) throw new Problem('status', 400, { title: 'Rusak' });
      return stored(reports);
    };
    sender().start();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(items.get('bad')).toMatchObject({ state: 'rejected', problem: { title: 'Rusak' } });
    expect(states().filter((state) => state === 'received')).toHaveLength(3);
  });

  it('lets the neighbours of an item pass that breaks the server', async () => {
    save('a', 'bad', 'c');
    answer = async (reports) => {
      if (reports.some(({ id }) => id === 'bad')) throw new Problem('status', 500);
      return stored(reports);
    };
    sender().start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(items.get('bad')?.state).toBe('saved');
    expect([items.get('a')?.state, items.get('c')?.state]).toEqual(['received', 'received']);
  });

  it('leaves the work to another tab that is at it', async () => {
    save('a');
    free = false;
    sender().start();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(posts).toHaveLength(0);
    free = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(states()).toEqual(['received']);
  });
});
