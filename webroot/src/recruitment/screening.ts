// The screening desk without its pictures: what is open, what a key means, what somebody else changed meanwhile.
import type { ApplicantDetail, MoveName, Moved, Queue, StoredDocument } from './api';

export interface Desk {
  /** Unknown while an applicant is opened by itself. */
  left?: number;
  proposed: number;
  current: ApplicantDetail | null;
  /** Moves that others made while this one was being read. */
  changed: Moved[];
  document: number;
}
export const EMPTY: Desk = { proposed: 0, current: null, changed: [], document: 0 };

export type Event =
  | { kind: 'queue'; queue: Queue }
  | { kind: 'opened'; detail: ApplicantDetail }
  | { kind: 'undone'; detail: ApplicantDetail }
  | { kind: 'judged'; detail: ApplicantDetail }
  | { kind: 'conflict'; detail: ApplicantDetail }
  | { kind: 'document'; at: number };

export function reduce(desk: Desk, event: Event): Desk {
  switch (event.kind) {
    case 'queue': {
      const { left, proposed, next } = event.queue;
      return { left, proposed, current: next ?? null, changed: [], document: firstDocument(next ?? null) };
    }
    case 'opened':
      return { ...desk, current: event.detail, changed: [], document: firstDocument(event.detail) };
    case 'undone':
      return { ...reduce(desk, { kind: 'opened', detail: event.detail }), left: (desk.left ?? 0) + 1 };
    case 'judged':
      return { ...desk, current: event.detail };
    case 'conflict':
      return { ...desk, current: event.detail, changed: movesSince(desk.current, event.detail) };
    case 'document': {
      const last = (desk.current?.documents.length ?? 0) - 1;
      return { ...desk, document: Math.max(0, Math.min(last, event.at)) };
    }
  }
}

/** What others did since the version that was seen. */
export const movesSince = (seen: ApplicantDetail | null, now: ApplicantDetail): Moved[] =>
  now.moves.filter(({ version }) => version > (seen?.version ?? 0)).sort((a, b) => a.version - b.version);

/** The identity card first, because the data beside it are checked against it. */
export function firstDocument(detail: Pick<ApplicantDetail, 'documents'> | null): number {
  return Math.max(0, detail?.documents.findIndex(({ kind }) => kind === 'KTP') ?? 0);
}

export const KEYED: Record<string, readonly MoveName[]> = {
  '1': ['PASS', 'CONFIRM_REJECT'],
  '2': ['ASK_REPAIR', 'DISMISS_REJECT'],
  '3': ['PROPOSE_REJECT'],
};

/** The move that a key makes for this applicant; none when the state or the person does not allow it. */
export function moveOf(key: string, may: readonly MoveName[]): MoveName | undefined {
  return KEYED[key]?.find((move) => may.includes(move));
}
export const keyOf = (move: MoveName): string | undefined =>
  Object.keys(KEYED).find((key) => KEYED[key]!.includes(move));

/** The moves of the desk, in the order of their keys. */
export const deskMoves = (may: readonly MoveName[]): MoveName[] =>
  Object.keys(KEYED).flatMap((key) => moveOf(key, may) ?? []);

/** Rules that a person has to judge come first, then those that fail. */
export function rulesInOrder<T extends { result: string; rule: number }>(verdicts: readonly T[]): T[] {
  const weight: Record<string, number> = { FAILS: 0, HUMAN: 1, PASSES: 2 };
  return [...verdicts].sort((a, b) => (weight[a.result] ?? 1) - (weight[b.result] ?? 1) || a.rule - b.rule);
}

/** Only these are drawn in the page; anything else a server might send is never opened. */
export const shownAs = ({ type }: Pick<StoredDocument, 'type'>): 'image' | 'pdf' | 'none' =>
  type === 'application/pdf' ? 'pdf' : /^image\/(jpeg|png|webp)$/.test(type) ? 'image' : 'none';
