import { describe, expect, it } from 'vitest';
import { Problem, retryAfterMs } from '../api/problem';
import {
  backoffMs,
  MAX_WAIT_MS,
  nextBatch,
  setback,
  settle,
  SIGNED_OUT_WAIT_MS,
  tally,
  type OutboxItem,
} from './plan';

const item = (id: string, more: Partial<OutboxItem> = {}): OutboxItem => ({
  report: {
    id,
    station: 3673011001003,
    kind: 'note',
    occurredAt: '2024-11-27T07:00:00+07:00',
    body: { text: id },
  },
  owner: 'me',
  state: 'saved',
  tries: 0,
  savedAtMs: 1,
  ...more,
});
const half = (): number => 0.5;
const ids = (items: OutboxItem[]): string[] => items.map((one) => one.report.id);

describe('the next batch', () => {
  it('takes my own unsent items, oldest first, at most twenty, troublesome ones last', () => {
    const items = [
      item('c', { tries: 1 }),
      item('b'),
      item('a'),
      item('x', { state: 'received' }),
      item('y', { state: 'rejected' }),
      item('z', { owner: 'other' }),
    ];
    expect(ids(nextBatch(items, 'me'))).toEqual(['a', 'b', 'c']);
    const many = Array.from({ length: 50 }, (_, i) => item(String(i).padStart(2, '0')));
    expect(nextBatch(many, 'me')).toHaveLength(20);
  });
  it('never mixes practice with what is real, and lets the real go first', () => {
    const practice = (id: string): OutboxItem => item(id, { report: { ...item(id).report, round: 7 } });
    const items = [practice('a'), item('b', { tries: 3 }), practice('c'), item('d')];
    expect(ids(nextBatch(items, 'me'))).toEqual(['d', 'b']);
    expect(ids(nextBatch([practice('c'), practice('a')], 'me', 1))).toEqual(['a']);
  });
});

describe('an answer', () => {
  it('counts a duplicate as received, keeps the seq, shows a rejection, leaves out what was forgotten', () => {
    const changed = settle(
      [item('a'), item('b'), item('c'), item('d')],
      [
        { id: 'a', status: 'stored', seq: 7 },
        { id: 'b', status: 'duplicate', seq: 3 },
        { id: 'c', status: 'rejected', problem: { title: 'Tidak sah' } },
      ],
      '2024-11-27T07:01:00+07:00',
      99,
    );
    expect(changed.map((one) => [one.report.id, one.state, one.seq])).toEqual([
      ['a', 'received', 7],
      ['b', 'received', 3],
      ['c', 'rejected', undefined],
    ]);
    expect(changed[0]?.receivedAt).toBe('2024-11-27T07:01:00+07:00');
    expect(changed[2]?.problem?.title).toBe('Tidak sah');
  });
});

describe('a failure', () => {
  const batch = [item('a'), item('b'), item('c')];
  it('without an answer changes nothing and waits', () => {
    const plan = setback(new Problem('timeout', 0), batch, 1, half);
    expect(plan).toMatchObject({ changed: [], waitMs: 1500, limit: 20, signedOut: false });
  });
  it('with 401 keeps every item and says so', () => {
    const plan = setback(new Problem('status', 401), batch, 1, half);
    expect(plan).toMatchObject({ changed: [], waitMs: SIGNED_OUT_WAIT_MS, signedOut: true });
  });
  it('honours Retry-After', () => {
    expect(setback(new Problem('status', 503, {}, 7_000), batch, 9, half).waitMs).toBe(7_000);
    expect(retryAfterMs('7', 0)).toBe(7_000);
    expect(retryAfterMs('Wed, 27 Nov 2024 00:00:10 GMT', Date.UTC(2024, 10, 27))).toBe(10_000);
    expect(retryAfterMs('soon', 0)).toBeUndefined();
  });
  it('of the whole request halves the batch until one is left, which is shown and kept', () => {
    const refused = new Problem('status', 400, { title: 'JSON' });
    expect(setback(refused, batch, 1, half)).toMatchObject({ limit: 2, waitMs: 0 });
    const last = setback(refused, [item('a')], 1, half);
    expect(last.changed[0]).toMatchObject({ state: 'rejected', problem: { title: 'JSON' } });
  });
  it('of the server twice sends singly and moves the tried ones back', () => {
    const plan = setback(new Problem('status', 500), batch, 2, half);
    expect(plan.limit).toBe(1);
    expect(plan.changed.map((one) => one.tries)).toEqual([1, 1, 1]);
    expect(plan.changed.every((one) => one.state === 'saved')).toBe(true);
  });
  it('waits longer each time, never beyond the limit', () => {
    const waits = [1, 2, 3, 4, 5, 50].map((failures) => backoffMs(failures, () => 1));
    expect(waits).toEqual([2000, 4000, 8000, 16000, MAX_WAIT_MS, MAX_WAIT_MS]);
    expect(backoffMs(3, () => 0)).toBe(4000);
  });
});

it('tallies only the own items', () => {
  const items = [
    item('a'),
    item('b', { state: 'received' }),
    item('c', { state: 'rejected' }),
    item('d', { owner: 'x' }),
  ];
  expect(tally(items, 'me')).toEqual({ onPhone: 1, received: 1, rejected: 1 });
});
