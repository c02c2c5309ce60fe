// Holds the shapes that the recruitment's pages use against those rendered from the server; a difference does not
// compile.
import type * as wire from '../api/contract';
import type { Fits, Must } from '../api/contract.check';
import type * as page from './api';
import type * as hearing from './hearing';
import type { REASONS } from './reasons';

/** Names that both sides list must be the same names. */
type Same<A, B> = [A] extends [B]
  ? [B] extends [A]
    ? true
    : { missing: Exclude<B, A> }
  : { missing: Exclude<A, B> };

type MoveBody = wire.Calls['POST /api/recruitment/applicants/:id/moves']['body'];
export type Checked = [
  Must<Fits<wire.RecruitmentApplications, page.ApplicantList>>,
  Must<Fits<wire.ApplicantView, page.ApplicantDetail>>,
  Must<Fits<wire.RecruitmentQueue, page.Queue>>,
  Must<Fits<wire.NeedsBoard, page.Needs>>,
  Must<Fits<wire.WaveList, page.WaveList>>,
  Must<Fits<wire.FeedbackPage, hearing.FeedbackPage>>,
  Must<Fits<wire.InterviewSlotPage, hearing.SlotPage>>,
  Must<Fits<wire.InterviewNoted, hearing.Noted>>,
  Must<Fits<wire.ScoreSheet, hearing.ScoreSheet>>,
  Must<Fits<wire.ScoreRanks['areas'][number], hearing.RankArea>>,
  Must<Fits<wire.PlenoRow, hearing.Pleno>>,
  Must<Fits<wire.PlenoDetail, hearing.PlenoDetail>>,
  Must<Fits<wire.PlenoPreview, hearing.PlenoPreview>>,
  Must<Same<MoveBody['move'], page.MoveName>>,
  Must<Same<NonNullable<MoveBody['reasons']>[number], (typeof REASONS)[number]>>,
  Must<Same<wire.ApplicantView['state'], page.ApplicantState>>,
  Must<Same<wire.ApplicantViewDocument['kind'], page.DocumentKind>>,
];
