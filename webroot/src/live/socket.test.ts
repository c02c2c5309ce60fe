import { expect, test } from 'vitest';
import type { LiveEvent } from '../store/types';
import { backoffMs, linkState } from './link';
import { LiveSocket, type Listener, type World } from './socket';

/** A world whose clock, sockets and timers the test turns by hand. */
function stage(ticket: () => Promise<string> = async () => 't') {
  const sockets: any[] = [],
    seen: number[] = [],
    calls: string[] = [];
  let clock = 0,
    timers: { at: number; run: () => void }[] = [];
  const world: World = {
    ticket,
    now: () => clock,
    open: (url) => {
      const socket = { url, close() {}, onmessage: null as any, onclose: null as any };
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    later: (run, ms) => {
      const timer = { at: clock + ms, run };
      timers.push(timer);
      return timer;
    },
    cancel: (timer) => {
      timers = timers.filter((each) => each !== timer);
    },
  };
  const listener: Listener = {
    events: (events: LiveEvent[]) => seen.push(...events.map((each) => each.seq)),
    frame: () => {},
    signedOut: () => calls.push('signedOut'),
    reload: async (why) => {
      calls.push(why);
      return 100;
    },
  };
  const settle = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  const pass = async (ms: number) => {
    clock += ms;
    const due = timers.filter((each) => each.at <= clock);
    timers = timers.filter((each) => each.at > clock);
    due.forEach((each) => each.run());
    await settle();
  };
  const say = async (frame: unknown) => {
    sockets.at(-1).onmessage({ data: JSON.stringify(frame) });
    await settle();
  };
  const cut = async (code: number) => {
    sockets.at(-1).onclose({ code });
    await settle();
  };
  return { world, listener, sockets, seen, calls, pass, say, cut, settle };
}
const events = (...seqs: number[]) => ({ events: seqs.map((seq) => ({ seq, kind: 'x', at: '', body: {} })) });

async function running(after = 5) {
  const its = stage();
  const live = new LiveSocket(its.world, its.listener, after, '36.73');
  live.start();
  await its.settle();
  await its.say({ control: 'hello', seq: after, chain: 'r' });
  return { ...its, live };
}

test('connects with its cursor and territory, never hands on a seq twice', async () => {
  const its = await running(5);
  expect(its.sockets[0].url).toBe('/live?ticket=t&after=5&territory=36.73');
  await its.say(events(4, 5, 6, 7));
  await its.say(events(7, 8));
  expect(its.seen).toEqual([6, 7, 8]);
});

test('resumes after a break where the last event or tick left it', async () => {
  const its = await running(5);
  await its.say(events(6));
  await its.say({ control: 'tick', seq: 9 });
  await its.cut(1001);
  await its.pass(20_000);
  expect(its.sockets).toHaveLength(2);
  expect(its.sockets[1].url).toContain('after=9');
});

test('a resync, a cursor that went back and another chain all reload and go on', async () => {
  for (const frame of [
    { control: 'resync', seq: 50 },
    { control: 'tick', seq: 3 },
    { control: 'hello', seq: 5, chain: 'other' },
  ]) {
    const its = await running(5);
    await its.say(frame);
    expect(its.calls).toEqual(['resync']);
    expect(its.sockets.at(-1).url).toContain('after=100');
  }
});

test('changed rights reload, a refused ticket is tried anew, then it is sign-in time', async () => {
  const its = await running();
  await its.cut(4403);
  expect(its.calls).toEqual(['rights']);
  for (let turn = 0; turn < 4; turn++) {
    await its.cut(4401);
    await its.pass(20_000);
  }
  expect(its.calls.at(-1)).toBe('signedOut');
});

test('a ticket that is refused with 401 signs out, any other failure tries again', async () => {
  const refused = stage(async () => {
    throw { status: 401 };
  });
  new LiveSocket(refused.world, refused.listener, 0, '').start();
  await refused.settle();
  expect(refused.calls).toEqual(['signedOut']);
  let tries = 0;
  const flaky = stage(async () => {
    if (tries++ === 0) throw new Error('offline');
    return 't';
  });
  new LiveSocket(flaky.world, flaky.listener, 0, '').start();
  await flaky.settle();
  await flaky.pass(20_000);
  expect(flaky.sockets).toHaveLength(1);
});

test('a socket without frames for 20 s is dead', async () => {
  const its = await running();
  await its.pass(20_000);
  await its.pass(20_000);
  expect(its.sockets.length).toBeGreaterThan(1);
});

test('frames of a socket that was given up are not read', async () => {
  const its = await running(5);
  await its.cut(1006);
  its.sockets[0].onmessage({ data: JSON.stringify(events(6)) });
  expect(its.seen).toEqual([]);
});

test('link: amber after 5 s, veil after 15 s; back-off grows and is jittered', () => {
  expect([linkState(0, 5_000), linkState(0, 5_001), linkState(0, 15_001)]).toEqual([
    'live',
    'reconnecting',
    'stale',
  ]);
  expect(backoffMs(0, () => 1)).toBeLessThan(backoffMs(5, () => 1));
  expect(backoffMs(9, () => 0)).toBe(200);
  expect(backoffMs(60, () => 1)).toBeLessThanOrEqual(15_200);
});
