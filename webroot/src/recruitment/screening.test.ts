import { describe, expect, it } from 'vitest';
import type { ApplicantDetail, MoveName } from './api';
import { ageOn } from './dates';
import { questionOf } from './reasons';
import { deskMoves, EMPTY, moveOf, movesSince, reduce, rulesInOrder, shownAs } from './screening';

const applicant = (part: Partial<ApplicantDetail> = {}): ApplicantDetail => ({
  id: 'a',
  number: '0123456789',
  name: 'Contoh Siti',
  sex: 'P',
  area: 3673011001000,
  areaName: 'Serang',
  wave: 1,
  state: 'TERKIRIM',
  version: 3,
  channel: 'online',
  fails: 0,
  unsure: 1,
  personal: {},
  verdicts: [],
  documents: [],
  moves: [],
  duplicates: [],
  may: ['PASS', 'ASK_REPAIR', 'PROPOSE_REJECT', 'WITHDRAW'],
  ...part,
});
const moved = (version: number, move: string) => ({ version, move, to: 'MS', at: '2024-10-01T02:00:00Z' });
const paper = (id: string, kind: string) => ({
  id,
  kind,
  type: 'image/jpeg',
  bytes: 1,
  storedAt: '',
  views: 0,
});

describe('the screening desk', () => {
  it('opens the next of the queue at its identity card', () => {
    const next = applicant({ documents: [paper('1', 'IJAZAH'), paper('2', 'KTP')] });
    const desk = reduce(EMPTY, { kind: 'queue', queue: { left: 7, proposed: 2, next } });
    expect([desk.left, desk.proposed, desk.current?.id, desk.document]).toEqual([7, 2, 'a', 1]);
    expect(reduce(desk, { kind: 'queue', queue: { left: 0, proposed: 0 } }).current).toBeNull();
  });

  it('counts an undone pass as waiting again', () => {
    const desk = reduce(EMPTY, { kind: 'queue', queue: { left: 7, proposed: 0, next: applicant() } });
    const back = reduce(desk, { kind: 'undone', detail: applicant({ id: 'b' }) });
    expect([back.left, back.current?.id]).toEqual([8, 'b']);
  });

  it('walks through documents without leaving them', () => {
    const detail = applicant({ documents: [paper('1', 'IJAZAH'), paper('2', 'DRH')] });
    let desk = reduce(EMPTY, { kind: 'opened', detail });
    desk = reduce(desk, { kind: 'document', at: 5 });
    expect(desk.document).toBe(1);
    expect(reduce(desk, { kind: 'document', at: -1 }).document).toBe(0);
    expect(reduce(EMPTY, { kind: 'document', at: 1 }).document).toBe(0);
  });

  it('shows what somebody else did meanwhile, and nothing older', () => {
    const desk = reduce(EMPTY, { kind: 'opened', detail: applicant({ moves: [moved(3, 'SUBMIT')] }) });
    const now = applicant({
      version: 5,
      moves: [moved(5, 'DISMISS_REJECT'), moved(3, 'SUBMIT'), moved(4, 'PROPOSE_REJECT')],
    });
    const after = reduce(desk, { kind: 'conflict', detail: now });
    expect(after.changed.map(({ version }) => version)).toEqual([4, 5]);
    expect(after.current?.version).toBe(5);
    expect(movesSince(now, now)).toEqual([]);
    expect(reduce(after, { kind: 'opened', detail: now }).changed).toEqual([]);
  });

  it('keeps the document in sight when a requirement is judged', () => {
    const detail = applicant({ documents: [paper('1', 'KTP'), paper('2', 'DRH')] });
    let desk = reduce(EMPTY, { kind: 'opened', detail });
    desk = reduce(desk, { kind: 'document', at: 1 });
    desk = reduce(desk, { kind: 'judged', detail: { ...detail, version: 4 } });
    expect([desk.document, desk.current?.version]).toEqual([1, 4]);
  });

  it('gives the keys their moves, only as far as they are allowed', () => {
    const proposed: MoveName[] = ['CONFIRM_REJECT', 'DISMISS_REJECT'];
    expect(['1', '2', '3', '4'].map((key) => moveOf(key, applicant().may))).toEqual([
      'PASS',
      'ASK_REPAIR',
      'PROPOSE_REJECT',
      undefined,
    ]);
    expect(['1', '2', '3'].map((key) => moveOf(key, proposed))).toEqual([
      'CONFIRM_REJECT',
      'DISMISS_REJECT',
      undefined,
    ]);
    expect(deskMoves([])).toEqual([]);
    expect(deskMoves(proposed)).toEqual(proposed);
  });

  it('puts first what fails or waits for a person', () => {
    const order = rulesInOrder([
      { rule: 1, result: 'PASSES' },
      { rule: 9, result: 'HUMAN' },
      { rule: 2, result: 'FAILS' },
      { rule: 4, result: 'HUMAN' },
    ]);
    expect(order.map(({ rule }) => rule)).toEqual([2, 4, 9, 1]);
  });

  it('never draws anything but pictures and PDF', () => {
    expect(
      ['image/png', 'application/pdf', 'text/html', 'image/svg+xml'].map((type) => shownAs({ type })),
    ).toEqual(['image', 'pdf', 'none', 'none']);
  });
});

describe('ages', () => {
  it('count full years to the day', () => {
    expect(ageOn('2003-09-12', '2024-09-12T01:00:00Z')).toBe(21);
    expect(ageOn('2003-09-13', '2024-09-12')).toBe(20);
    expect(ageOn('2004-02-29', '2025-02-28')).toBe(20);
  });
});

describe('dropping somebody', () => {
  it('asks for any reason once the papers were found in order, and for a death alone before', () => {
    expect(questionOf('DROP', 'TERKIRIM')?.reasons).toEqual(['MENINGGAL']);
    expect(questionOf('DROP', 'PERLU_PERBAIKAN')?.reasons).toEqual(['MENINGGAL']);
    expect(questionOf('DROP', 'DINILAI')?.reasons).toContain('TIDAK_DAPAT_DIHUBUNGI');
    expect(questionOf('PROPOSE_REJECT', 'PERLU_PERBAIKAN')?.reasons).toContain('BERKAS_TIDAK_DIPERBAIKI');
  });
});
