import { Problem } from '../api/problem';
import { staff } from '../api/staff';
import { textOf } from '../console/parts';
import { say } from '../console/toast';
import type { ApplicantDetail, MoveName } from './api';
import { questionOf } from './reasons';
import { coded, word } from './words';
import { word as deskWord } from './screeningWords';

export interface MoveBody {
  reasons?: string[];
  note?: string;
}
/** Clear leaves it to the rule again. */
export type Judgement = 'passes' | 'fails' | 'clear';
export type Outcome =
  { is: 'moved'; detail: ApplicantDetail } | { is: 'conflict'; detail: ApplicantDetail } | { is: 'failed' };

export const openApplicant = (id: string): Promise<ApplicantDetail> =>
  staff.get<ApplicantDetail>(`/api/recruitment/applicants/${id}`);

/** Makes a move with the version that was seen; whoever was slower gets what the other made of it. */
export async function moveApplicant(
  seen: ApplicantDetail,
  move: MoveName,
  body: MoveBody = {},
): Promise<Outcome> {
  try {
    const detail = await staff.post<ApplicantDetail>(`/api/recruitment/applicants/${seen.id}/moves`, {
      move,
      version: seen.version,
      ...body,
    });
    return { is: 'moved', detail };
  } catch (problem) {
    return failed(seen.id, problem, questionOf(move) !== undefined);
  }
}

export async function judge(seen: ApplicantDetail, rule: number, verdict: Judgement): Promise<Outcome> {
  try {
    const detail = await staff.post<ApplicantDetail>(`/api/recruitment/applicants/${seen.id}/judgements`, {
      rule,
      verdict,
      version: seen.version,
    });
    return { is: 'moved', detail };
  } catch (problem) {
    return failed(seen.id, problem);
  }
}

/** A form shows what is wrong at its fields; where there is none, it is said. */
async function failed(id: string, problem: unknown, form = false): Promise<Outcome> {
  if (form && problem instanceof Problem && problem.fields.length > 0) throw problem;
  say(textOf(problem), { tone: 'danger' });
  if (!(problem instanceof Problem) || problem.status !== 409) return { is: 'failed' };
  try {
    return { is: 'conflict', detail: await openApplicant(id) };
  } catch {
    return { is: 'failed' };
  }
}

/** Says what was done; a pass can be taken back for ten seconds. */
export function tell(name: string, move: MoveName, undo?: () => void): void {
  const text = deskWord('done', { name, move: coded('moved', move) });
  say(text, undo ? { undo: { text: word('undo'), run: undo } } : {});
}
