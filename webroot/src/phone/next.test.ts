import { describe, expect, it } from 'vitest';
import type { Me, Presence, ReportKind, StationState } from '../api/types';
import type { OutboxItem } from '../outbox/plan';
import { anchorFrom, clockErrorMs, momentOf, roundTime } from './clock';
import { nextStep, planOf, practiceStep, situation, type Situation } from './next';

const at = (hhmm: string): number => Date.parse(`2024-11-27T${hhmm}:00+07:00`);
const me = (presence: Presence, state: StationState): Me => ({
  actor: { id: 'p', name: 'Contoh', role: 'supervisor', territories: [] },
  station: null,
  forms: [],
  nextStep: null,
  demo: true,
  presence,
  state,
  round: {
    id: 1,
    name: 'Contoh',
    kind: 'vote',
    votingDay: '2024-11-27',
    timeZone: 'Asia/Jakarta',
    now: '',
    clockSpeed: 1,
    settings: {
      presentBy: '06:30',
      opensAt: '07:00',
      closesAt: '13:00',
      nearMetres: 300,
      sessionDaysAfter: 7,
      dutyDaysAfter: 7,
    },
  },
});
const plan = planOf(me('HADIR', 'BELUM_SIAP'));
let made = 0;
const item = (
  kind: ReportKind,
  hhmm: string,
  body: Record<string, unknown> = {},
  more: Partial<OutboxItem> = {},
): OutboxItem => ({
  report: { id: `${++made}`, station: 1, kind, occurredAt: new Date(at(hhmm)).toISOString(), body },
  owner: 'p',
  state: 'saved',
  tries: 0,
  savedAtMs: 0,
  ...more,
});
const next = (now: Situation, hhmm: string): unknown => nextStep(now, plan, at(hhmm));

describe('the situation', () => {
  it('follows what was saved since the last answer and never steps a station back', () => {
    const snapshot = { me: me('BELUM_HADIR', 'TPS_DIBUKA'), fetchedAtMs: 100 };
    const now = situation(snapshot, [
      item('check-in', '06:20'),
      item('phase', '06:00', { to: 'LOGISTIK_DITERIMA' }),
    ]);
    expect(now).toMatchObject({ presence: 'HADIR', state: 'TPS_DIBUKA' });
  });
  it('believes the centre about what it has received, and ignores rejected items', () => {
    const snapshot = { me: me('ISTIRAHAT', 'PEMUNGUTAN'), fetchedAtMs: 100 };
    const old = item('presence', '09:00', { to: 'HADIR' }, { state: 'received', receivedAtMs: 50 });
    const bad = item('check-out', '10:00', {}, { state: 'rejected' });
    expect(situation(snapshot, [old, bad]).presence).toBe('ISTIRAHAT');
    const fresh = item('presence', '10:30', { to: 'HADIR' }, { state: 'received', receivedAtMs: 150 });
    expect(situation(snapshot, [fresh]).presence).toBe('HADIR');
  });
});

describe('the next step', () => {
  it('leads through the day', () => {
    expect(next({ presence: 'BELUM_HADIR', state: 'BELUM_SIAP' }, '06:00')).toEqual({
      kind: 'check-in',
      dueMs: at('06:30'),
    });
    expect(next({ presence: 'HADIR', state: 'PTPS_HADIR' }, '06:40')).toEqual({
      kind: 'phase',
      to: 'TPS_DIBUKA',
      dueMs: at('07:00'),
    });
    expect(next({ presence: 'HADIR', state: 'TPS_DIBUKA' }, '07:01')).toEqual({
      kind: 'phase',
      to: 'PEMUNGUTAN',
    });
    expect(next({ presence: 'HADIR', state: 'PEMUNGUTAN' }, '08:00')).toEqual({
      kind: 'wait',
      dueMs: at('09:00'),
    });
    expect(next({ presence: 'HADIR', state: 'PEMUNGUTAN' }, '09:10')).toEqual({
      kind: 'turnout',
      dueMs: at('09:00'),
    });
    const counted = {
      presence: 'HADIR',
      state: 'PEMUNGUTAN',
      turnout: { atMs: at('11:05'), voters: 200 },
    } as const;
    expect(next(counted, '11:30')).toEqual({ kind: 'phase', to: 'PEMUNGUTAN_DITUTUP', dueMs: at('13:00') });
    expect(next({ ...counted, state: 'PEMUNGUTAN_DITUTUP' }, '13:05')).toEqual({
      kind: 'turnout',
      final: true,
    });
    const final = {
      ...counted,
      state: 'PEMUNGUTAN_DITUTUP',
      turnout: { atMs: at('13:06'), voters: 300 },
    } as const;
    expect(next(final, '13:10')).toEqual({ kind: 'phase', to: 'PENGHITUNGAN' });
    expect(next({ ...final, state: 'LHP_TERKIRIM' }, '20:00')).toEqual({ kind: 'check-out' });
    expect(next({ ...final, presence: 'SELESAI' }, '20:00')).toEqual({ kind: 'done' });
  });
  it('asks only the latest figure of a missed morning, and brings people back from a break', () => {
    expect(next({ presence: 'HADIR', state: 'PEMUNGUTAN' }, '12:00')).toEqual({
      kind: 'turnout',
      dueMs: at('11:00'),
    });
    expect(next({ presence: 'ISTIRAHAT', state: 'PEMUNGUTAN' }, '12:00')).toEqual({ kind: 'return' });
  });
  it('works before the first answer', () => {
    expect(nextStep({ presence: 'HADIR', state: 'PEMUNGUTAN' }, undefined, 0)).toEqual({
      kind: 'phase',
      to: 'PEMUNGUTAN_DITUTUP',
      dueMs: undefined,
    });
  });
});

describe('the clock', () => {
  it('runs at the round’s speed and trusts a phone that is nearly right', () => {
    const demo = anchorFrom('2024-11-27T05:45:00+07:00', 60, 1000, 1000);
    expect(roundTime(demo, 2000)).toBe(at('05:45') + 60_000);
    const wall = anchorFrom(new Date(10_000).toISOString(), 1, 9_000, 12_000);
    expect(roundTime(wall, 20_000)).toBe(20_000);
    const wrong = anchorFrom(new Date(1_000_000).toISOString(), 1, 0, 0);
    expect(roundTime(wrong, 5_000)).toBe(1_005_000);
    expect(momentOf('2024-11-27', '07:00', 'Asia/Jakarta')).toBe(at('07:00'));
    expect(momentOf('2024-11-27', '07:00:00', 'Asia/Jakarta')).toBe(at('07:00'));
    expect(momentOf('2024-11-27', '07:00', 'Asia/Jayapura')).toBe(Date.parse('2024-11-27T07:00:00+09:00'));
    expect(
      clockErrorMs(
        'Wed, 27 Nov 2024 00:00:00 GMT',
        Date.UTC(2024, 10, 27, 0, 3),
        Date.UTC(2024, 10, 27, 0, 3),
      ),
    ).toBe(180_000);
    expect(clockErrorMs(null, 0, 0)).toBeUndefined();
  });
});

describe('practice', () => {
  it('walks through the whole day without waiting for its hours', () => {
    const said: string[] = [];
    const done: OutboxItem[] = [];
    for (let i = 0; i < 20; i++) {
      const step = practiceStep(situation(undefined, done));
      said.push(step.kind === 'phase' ? step.to : step.kind);
      if (step.kind === 'done') break;
      expect(step.dueMs).toBeUndefined();
      const minute = `05:${String(i + 10)}`;
      if (step.kind === 'phase') done.push(item('phase', minute, { to: step.to }));
      else done.push(item(step.kind as ReportKind, minute, step.kind === 'turnout' ? { voters: 9 } : {}));
    }
    expect(said.slice(0, 5)).toEqual(['check-in', 'TPS_DIBUKA', 'PEMUNGUTAN', 'turnout', 'PEMUNGUTAN_DITUTUP']);
    expect(said.slice(-3)).toEqual(['LHP_TERKIRIM', 'check-out', 'done']);
    expect(new Set(said).size).toBe(said.length);
  });
});
