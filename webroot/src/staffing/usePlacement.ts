// The board's live picture and its acts; kept outside the page, so that coming back shows it at once.
import { computed, signal } from '@preact/signals';
import type { PlacementRowBoard, PlacementRowChanged } from '../api/contract';
import { Problem } from '../api/problem';
import { staff } from '../api/staff';
import { textOf } from '../console/parts';
import { say } from '../console/toast';
import { roundNow } from '../store/city';
import { uuidv7 } from '../outbox/uuid';
import { agreed } from './dayCheck';
import { refuser, undone, type Move, type Row } from './placement';
import { word } from './placementWords';

const PAGES_MAX = 60;
/** So many changed places are fetched one by one; more are a new picture. */
const SINGLY_MAX = 5;
export const places = signal<Map<number, Row> | null>(null);
export const loadedAt = signal(0);
/** Grows when the order of the list may be made anew. */
export const turn = signal(0);
export const failed = signal<unknown>(null);
export const busy = signal(false);
/** Why the last act did not happen; `rule`: not because somebody was faster, so repeating would not help. */
export const conflict = signal<{ text: string; stations: number[]; rule: boolean } | null>(null);
export const rows = computed(() => [...(places.value?.values() ?? [])]);
let round = 0;

export async function load(): Promise<void> {
  try {
    const all = new Map<number, Row>();
    let after = '';
    for (let n = 0; n < PAGES_MAX; n++) {
      const page = await staff.get<PlacementRowBoard>(`/api/staffing/board${after}`);
      round = page.round;
      for (const row of page.rows) all.set(row.station, row);
      if (!page.next) break;
      after = `?round=${round}&after=${page.next}`;
    }
    places.value = all;
    failed.value = null;
    loadedAt.value = roundNow();
    turn.value++;
  } catch (problem) {
    failed.value = problem;
  }
}

function take(changed: Row[]): void {
  if (!places.value) return;
  const next = new Map(places.value);
  for (const row of changed) next.set(row.station, row);
  places.value = next;
  loadedAt.value = roundNow();
}

/** Others changed these: their lines are fetched, the list keeps its order. */
export async function refresh(stations: number[]): Promise<void> {
  const known = [...new Set(stations)].filter((station) => places.value?.has(station));
  if (known.length === 0) return;
  if (known.length > SINGLY_MAX) return load();
  const pages = await Promise.all(
    known.map((station) =>
      staff.get<PlacementRowBoard>(`/api/staffing/board?round=${round}&territory=${station}`).catch(() => null),
    ),
  );
  take(pages.flatMap((page) => page?.rows ?? []));
}

/** One act, one id: a lost answer is asked for again and never done twice. */
async function send(moves: Move[]): Promise<PlacementRowChanged> {
  const body = { round, id: uuidv7(), moves };
  try {
    return await staff.post<PlacementRowChanged>('/api/staffing/moves', body);
  } catch (problem) {
    if (!(problem instanceof Problem) || !problem.unanswered) throw problem;
    return staff.post<PlacementRowChanged>('/api/staffing/moves', body);
  }
}

/** Does it, says it, and offers the way back; whoever was overtaken sees what changed. */
export async function act(moves: Move[], done: string, back = true): Promise<boolean> {
  if (back && !(await agreed(moves, places.value ?? new Map(), round))) return false;
  if (busy.value) return false;
  const stuck = back ? refuser(moves, places.value ?? new Map()) : undefined;
  busy.value = true;
  conflict.value = null;
  try {
    take((await send(moves)).rows);
    if (back && !stuck) say(done, { undo: { text: word('undo'), run: () => void undo(moves) } });
    else say(stuck ? `${done} ${noUndo(stuck)}` : done);
    return true;
  } catch (problem) {
    await overtaken(problem, moves);
    return false;
  } finally {
    busy.value = false;
  }
}

const undo = (moves: Move[]): Promise<boolean> => act(undone(moves), word('undoneDone'), false);
const noUndo = ({ person, stationName }: Row): string =>
  word('noUndo', { person: person?.name ?? '', station: stationName });

async function overtaken(problem: unknown, moves: Move[]): Promise<void> {
  if (!(problem instanceof Problem) || problem.status !== 409) {
    say(textOf(problem), { tone: 'danger' });
    return;
  }
  const named = problem.fields.map(({ field }) => Number(field)).filter((code) => code > 0);
  const rule = problem.body.type === '/problems/rule';
  conflict.value = { text: problem.message, stations: named, rule };
  say(word(rule ? 'ruledTitle' : 'changedTitle'), { tone: 'danger' });
  await refresh([...named, ...moves.map(({ station }) => station)]);
}

export async function lock(row: Row, locked: boolean): Promise<void> {
  try {
    const body = { round, stations: [row.station], locked };
    take((await staff.put<PlacementRowChanged>('/api/staffing/locks', body)).rows);
    say(word(locked ? 'lockedDone' : 'unlockedDone', { station: row.stationName }));
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 409) await refresh([row.station]);
    say(textOf(problem), { tone: 'danger' });
  }
}

export const currentRound = (): number => round;
