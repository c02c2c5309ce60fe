import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { may } from '../access/rights';
import { staffSession } from '../api/staff';
import { PageHead, Shown } from '../console/parts';
import { useResource, type Resource } from '../console/resource';
import { format } from '../i18n';
import { Dialog } from '../shared/Dialog';
import { Icon } from '../shared/Icon';
import { word } from './applicantWords';
import type { ApplicantDetail, MoveName, Wave } from './api';
import { Checklist } from './Checklist';
import { Duplicates, Facts, MoveHistory } from './Facts';
import { MoveDialog } from './MoveDialog';
import {
  judge,
  moveApplicant,
  openApplicant,
  tell,
  type Judgement,
  type MoveBody,
  type Outcome,
} from './moving';
import { ApplicantChip } from './parts';
import { PersonForm } from './PersonForm';
import { ELSEWHERE, questionOf } from './reasons';
import { firstDocument, movesSince } from './screening';
import { word as deskWord } from './screeningWords';
import { Uploads } from './Uploads';
import { Viewer } from './Viewer';
import { coded, word as shared } from './words';

/** Everything of one applicant, and every step that this person may take from here. */
export function ApplicantPage({ id, waves }: { id: string; waves: Wave[] }): JSX.Element {
  const page = useResource(() => openApplicant(id), [id]);
  return (
    <>
      <p>
        <a href="#/applicants" class="row back-to-list">
          <Icon name="back" size={18} />
          {shared('back')}
        </a>
      </p>
      <Shown of={page}>{(detail) => <One page={page} detail={detail} waves={waves} />}</Shown>
    </>
  );
}

function One({
  page,
  detail,
  waves,
}: {
  page: Resource<ApplicantDetail>;
  detail: ApplicantDetail;
  waves: Wave[];
}): JSX.Element {
  const actor = staffSession.value?.actor;
  const [asking, setAsking] = useState<MoveName | 'edit' | null>(null);
  const [at, setAt] = useState(() => firstDocument(detail));
  const [changed, setChanged] = useState(false);
  const take = (outcome: Outcome): void => {
    if (outcome.is === 'failed') return;
    setChanged(outcome.is === 'conflict' && movesSince(detail, outcome.detail).length > 0);
    page.set(outcome.detail);
  };
  const act = async (move: MoveName, body: MoveBody = {}): Promise<void> => {
    const outcome = await moveApplicant(detail, move, body);
    setAsking(null);
    take(outcome);
    document.getElementById('main')?.focus({ preventScroll: true }); // the button that was pressed may be gone
    if (outcome.is !== 'moved') return;
    const undo = (): void => void moveApplicant(outcome.detail, 'UNDO_PASS').then(take);
    tell(detail.name, move, move === 'PASS' ? undo : undefined);
  };
  const rate = (rule: number, verdict: Judgement): void => void judge(detail, rule, verdict).then(take);
  const enters = may(actor, 'RECRUIT_ENTER');
  const screens = may(actor, 'RECRUIT_SCREEN');
  const wave = waves.find(({ id }) => id === detail.wave);
  return (
    <>
      <PageHead
        title={detail.name || shared('notGiven')}
        about={
          <span class="row-wrap">
            <ApplicantChip state={detail.state} />
            <span class="mono">{detail.number}</span>
            {wave && <span>{wave.name}</span>}
            {detail.score != null && <span>{word('score', { n: format.fixed(detail.score) })}</span>}
          </span>
        }
      >
        {screens && ['TERKIRIM', 'DIUSULKAN_TMS'].includes(detail.state) && (
          <a class="button" href={`#/screening/${detail.id}`}>
            <Icon name="eye" size={18} />
            {word('toScreening')}
          </a>
        )}
        {enters && (
          <button type="button" class="button button-plain" onClick={() => setAsking('edit')}>
            {word('edit')}
          </button>
        )}
      </PageHead>
      {changed && (
        <p class="notice tone-warn" role="alert">
          <Icon name="refresh" size={20} />
          {deskWord('changed')}
        </p>
      )}
      <Actions detail={detail} begin={(move) => (questionOf(move) ? setAsking(move) : void act(move))} />
      <Duplicates of={detail} />
      <div class="screening">
        <div class="stack">
          <Viewer
            documents={detail.documents}
            at={at}
            repair={detail.may.includes('ASK_REPAIR')}
            go={(next) => setAt(clamp(next, detail.documents.length))}
          />
          {enters && wave && <Uploads applicant={detail} wave={wave} stored={page.reload} />}
        </div>
        <article class="card stack sheet">
          <Checklist verdicts={detail.verdicts} judge={screens ? rate : undefined} />
          <Facts of={detail} />
          <MoveHistory of={detail} />
        </article>
      </div>
      {asking === 'edit' && (
        <Dialog
          title={word('editTitle', { name: detail.name })}
          onClose={() => setAsking(null)}
          actions={null}
        >
          <PersonForm
            of={detail}
            cancel={() => setAsking(null)}
            done={(next) => {
              page.set(next);
              setAsking(null);
            }}
          />
        </Dialog>
      )}
      {asking && asking !== 'edit' && (
        <MoveDialog
          applicant={detail}
          move={asking}
          close={() => setAsking(null)}
          send={(body) => act(asking, body)}
        />
      )}
    </>
  );
}

const clamp = (at: number, n: number): number => Math.max(0, Math.min(n - 1, at));

function Actions({
  detail,
  begin,
}: {
  detail: ApplicantDetail;
  begin: (move: MoveName) => void;
}): JSX.Element {
  const here = detail.may.filter((move) => !ELSEWHERE.includes(move));
  return (
    <section class="card stack-tight" aria-label={word('moves')}>
      <div class="row-wrap">
        {here.map((move) => (
          <button
            type="button"
            key={move}
            class={questionOf(move)?.danger ? 'button button-danger' : 'button button-plain'}
            onClick={() => begin(move)}
          >
            {coded('move', move)}
          </button>
        ))}
        {here.length === 0 && <span class="muted">{word('noMoves')}</span>}
      </div>
      {detail.may.some((move) => ['SCHEDULE', 'SCORE'].includes(move)) && (
        <p class="small muted">
          <a href="#/interviews">{word('toInterviews')}</a>
        </p>
      )}
    </section>
  );
}
