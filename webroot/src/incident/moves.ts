import { Problem } from '../api/problem';
import { staff } from '../api/staff';
import type { Incident } from '../api/types';
import { textOf } from '../console/parts';
import { say } from '../console/toast';
import { keepIncident } from '../store/city';
import { word } from './words';

export type MoveName = 'take' | 'assign' | 'note' | 'close' | 'reopen';
export interface MoveBody {
  /** The incident as it was seen: a hand-over or an end of something newer is refused. */
  version?: number;
  note?: string;
  to?: string;
}

/** Makes a move and says what came of it; whoever was slower sees who won, and the latest state. */
export async function makeMove(
  id: string,
  move: MoveName,
  body: MoveBody = {},
  refresh: (incident?: Incident) => void = () => undefined,
): Promise<boolean> {
  try {
    const incident = await staff.post<Incident>(`/api/incidents/${id}/moves`, { move, ...body });
    keepIncident(incident);
    refresh(incident);
    say(
      word(`done_${move}`),
      move === 'close'
        ? {
            undo: {
              text: word('undo'),
              run: () => void makeMove(id, 'reopen', { note: word('undoNote') }, refresh),
            },
          }
        : {},
    );
    return true;
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 409) {
      say(`${problem.message} ${word('conflict')}`, { tone: 'danger' });
      refresh();
      return false;
    }
    if (problem instanceof Problem && problem.fields.length > 0) throw problem;
    say(textOf(problem), { tone: 'danger' });
    return false;
  }
}

/** What may be done with an incident in its state. */
export function movesOf({ state }: Pick<Incident, 'state'>): MoveName[] {
  if (state === 'DITUTUP') return ['reopen'];
  return [...(state === 'DITERIMA' ? ['take' as const] : []), 'assign', 'note', 'close'];
}
