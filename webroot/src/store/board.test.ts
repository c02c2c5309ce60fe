import { describe, expect, test } from 'vitest';
import { reduce, start, totals, triage } from './board';
import { look, needsMe } from './phases';
import type { Board, Incident } from '../api/types';
import type { Cell, LiveEvent } from './types';

const TPS = 3673011001003;
const cell = (code: number, more: Partial<Cell> = {}): Cell => ({
  code,
  number: code % 1000,
  state: 'BELUM_SIAP',
  presence: 'BELUM_HADIR',
  overlays: [],
  lastHeardAt: null,
  openIncidents: 0,
  danger: false,
  silentSince: null,
  ...more,
});
const incident = (id: string, more: Partial<Incident> = {}): Incident => ({
  id,
  station: TPS,
  number: 3,
  type: 'LOG-01',
  severity: 'sedang',
  danger: false,
  state: 'DITERIMA',
  occurredAt: '2024-11-27T07:00:00+07:00',
  receivedAt: '2024-11-27T07:01:00+07:00',
  version: 1,
  kelurahan: 'Serang',
  kecamatan: 'Serang',
  moves: [],
  ...more,
});
const snapshot = (stations: Cell[], seq = 10): Board => ({
  seq,
  round: {} as never,
  stations,
  totals: { ...totals(stations), byState: {}, byPresence: {} },
});
const event = (seq: number, kind: string, body: Record<string, unknown>, station = TPS): LiveEvent => ({
  seq,
  kind,
  station,
  at: '2024-11-27T07:05:00+07:00',
  body,
});
const begin = (stations = [cell(TPS), cell(TPS + 1)], incidents: Incident[] = []) =>
  start(snapshot(stations), { seq: 10, incidents });

describe('events', () => {
  test('a report carries the state after it and ends the silence', () => {
    const state = reduce(begin([cell(TPS, { silentSince: '2024-11-27T06:30:00+07:00' })]), [
      event(11, 'report.filed', { state: 'PTPS_HADIR', presence: 'HADIR', overlays: [], openIncidents: 0 }),
    ]);
    expect(state.cells.get(TPS)).toMatchObject({
      state: 'PTPS_HADIR',
      presence: 'HADIR',
      silentSince: null,
      lastHeardAt: '2024-11-27T07:05:00+07:00',
    });
  });

  test('opening never takes a later state back', () => {
    const counting = begin([cell(TPS, { state: 'PENGHITUNGAN' })]);
    const opened = event(11, 'station.opened', { openedAt: '2024-11-27T07:00:00+07:00', late: false });
    expect(reduce(counting, [opened]).cells.get(TPS)!.state).toBe('PENGHITUNGAN');
    expect(reduce(begin(), [opened]).cells.get(TPS)!.state).toBe('TPS_DIBUKA');
  });

  test('silence is marked until the next report', () => {
    const state = reduce(begin(), [event(11, 'station.silent', { since: 'x', rule: 'BELUM_HADIR' })]);
    expect(look(state.cells.get(TPS)!)).toBe('silent');
  });

  test('an incident opens on board and list, moves, closes, reopens', () => {
    let state = reduce(begin(), [
      event(11, 'incident.opened', {
        incident: 'i',
        type: 'INT-01',
        severity: 'kritis',
        danger: true,
        state: 'DITERIMA',
        openIncidents: 1,
      }),
    ]);
    expect(state.cells.get(TPS)).toMatchObject({ openIncidents: 1, danger: true });
    expect(state.incidents.get('i')).toMatchObject({ type: 'INT-01', number: 3 });
    state = reduce(state, [
      event(12, 'incident.moved', {
        incident: 'i',
        move: 'take',
        state: 'DITANGANI',
        by: 'p',
        to: 'p',
        openIncidents: 1,
      }),
    ]);
    expect(state.incidents.get('i')).toMatchObject({ state: 'DITANGANI', owner: { id: 'p' } });
    expect(state.cells.get(TPS)!.danger).toBe(true);
    state = reduce(state, [
      event(13, 'incident.moved', {
        incident: 'i',
        move: 'close',
        state: 'DITUTUP',
        by: 'p',
        openIncidents: 0,
      }),
    ]);
    expect(state.cells.get(TPS)).toMatchObject({ openIncidents: 0, danger: false });
    state = reduce(state, [
      event(14, 'incident.moved', {
        incident: 'i',
        move: 'reopen',
        state: 'DITERIMA',
        by: 'p',
        openIncidents: 1,
      }),
    ]);
    expect(state.cells.get(TPS)).toMatchObject({ openIncidents: 1, danger: true });
  });

  test('danger stays while another dangerous incident is open', () => {
    const two = begin(
      [cell(TPS, { openIncidents: 2, danger: true })],
      [incident('a', { danger: true }), incident('b', { danger: true })],
    );
    const closed = reduce(two, [
      event(11, 'incident.moved', { incident: 'a', move: 'close', state: 'DITUTUP', openIncidents: 1 }),
    ]);
    expect(closed.cells.get(TPS)!.danger).toBe(true);
  });

  test('what an event says of the station itself is believed', () => {
    const state = reduce(begin([cell(TPS, { openIncidents: 2, danger: true })]), [
      event(11, 'incident.moved', {
        incident: 'unknown',
        move: 'close',
        state: 'DITUTUP',
        openIncidents: 1,
        stationDanger: false,
      }),
    ]);
    expect(state.cells.get(TPS)).toMatchObject({ openIncidents: 1, danger: false });
  });

  test('kinds without a picture, unknown kinds and unknown stations change nothing but the cursor', () => {
    const before = begin();
    const after = reduce(before, [
      event(11, 'person.assigned', { person: 'p', station: TPS, main: true }),
      event(12, 'access.changed', { person: 'p' }),
      event(13, 'future.kind', {}),
      event(14, 'report.filed', { state: 'TPS_DIBUKA' }, 1101011001001),
    ]);
    expect([...after.cells.values()]).toEqual([...before.cells.values()]);
    expect(after.boardSeq).toBe(14);
  });

  test('what a snapshot already contains is not applied again', () => {
    const state = reduce(begin([cell(TPS, { openIncidents: 1 })]), [
      event(10, 'incident.opened', { incident: 'i', type: 'LOG-01', severity: 'sedang' }),
    ]);
    expect(state.cells.get(TPS)!.openIncidents).toBe(1);
    expect(state.incidents.size).toBe(0);
  });

  test('untouched cells keep their identity, the given state is not changed', () => {
    const before = begin();
    const after = reduce(before, [event(11, 'report.filed', { state: 'PTPS_HADIR', presence: 'HADIR' })]);
    expect(after.cells.get(TPS + 1)).toBe(before.cells.get(TPS + 1));
    expect(before.cells.get(TPS)!.state).toBe('BELUM_SIAP');
  });
});

describe('numbers', () => {
  test('come from the cells', () => {
    expect(
      totals([
        cell(1, { presence: 'HADIR', state: 'TPS_DIBUKA' }),
        cell(2, { silentSince: 'x' }),
        cell(3, {
          presence: 'SELESAI',
          state: 'HITUNG_SELESAI',
          voters: 311,
          openIncidents: 2,
          danger: true,
        }),
      ]),
    ).toMatchObject({
      stations: 3,
      present: 1,
      opened: 2,
      closed: 1,
      silent: 1,
      openIncidents: 2,
      danger: 1,
      voters: 311,
    });
  });

  test('agree after a thousand random events', () => {
    const stations = Array.from({ length: 50 }, (_, index) => cell(TPS + index));
    let state = begin(stations);
    let seed = 1;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const open = new Map<number, string[]>();
    for (let seq = 11; seq < 1011; seq++) {
      const code = TPS + random(50);
      const mine = open.get(code) ?? [];
      if (random(4) > 0 && mine.length > 0) {
        const id = mine.pop()!;
        state = reduce(state, [
          event(
            seq,
            'incident.moved',
            { incident: id, move: 'close', state: 'DITUTUP', openIncidents: mine.length },
            code,
          ),
        ]);
      } else {
        mine.push('i' + seq);
        state = reduce(state, [
          event(
            seq,
            'incident.opened',
            {
              incident: 'i' + seq,
              type: 'LOG-01',
              severity: 'sedang',
              danger: random(3) === 0,
              openIncidents: mine.length,
            },
            code,
          ),
        ]);
      }
      open.set(code, mine);
    }
    const listed = [...state.incidents.values()].filter((each) => each.state !== 'DITUTUP');
    const sum = totals(state.cells.values());
    expect(sum.openIncidents).toBe(listed.length);
    expect(sum.danger).toBe(new Set(listed.filter((each) => each.danger).map((each) => each.station)).size);
    expect([...state.cells.values()].filter(needsMe)).toHaveLength(
      new Set(listed.map((each) => each.station)).size,
    );
  });
});

test('triage puts danger first, then severity, then age', () => {
  const order = triage([
    incident('young', { severity: 'kritis', receivedAt: '2024-11-27T09:00:00+07:00' }),
    incident('old', { severity: 'kritis' }),
    incident('low', { severity: 'rendah' }),
    incident('danger', { severity: 'rendah', danger: true }),
  ]).map((each) => each.id);
  expect(order).toEqual(['danger', 'old', 'young', 'low']);
});
