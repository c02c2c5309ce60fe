import type { JSX } from 'preact';
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { staff, staffSession } from '../api/staff';
import { useKeyList, useKeys } from '../console/keys';
import { Empty, Failed, Loading, PageHead } from '../console/parts';
import { route, stay } from '../console/router';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { asked, chosenKecamatan } from './areas';
import type { ApplicantDetail, MoveName, Queue } from './api';
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
import { KecamatanPick, WithWaves } from './parts';
import { questionOf } from './reasons';
import { deskMoves, EMPTY, moveOf, reduce } from './screening';
import { ScreeningSheet } from './ScreeningSheet';
import { Viewer } from './Viewer';
import { word } from './screeningWords';

/** The next one, after what was put aside; at the end of the queue it begins again. */
async function ask(behind?: string): Promise<Queue> {
  const queue = await staff.get<Queue>(
    `/api/recruitment/queue${asked({ territory: chosenKecamatan.value, behind })}`,
  );
  return behind && !queue.next && queue.left + queue.proposed > 0 ? ask() : queue;
}
const release = (id: string | undefined): Promise<unknown> =>
  id ? staff.post(`/api/recruitment/applicants/${id}/release`).catch(() => undefined) : Promise.resolve();

/** The desk of the kecamatan: document beside data, three keys, and the next one comes by itself. */
export default function ScreeningPage(): JSX.Element {
  return <WithWaves>{() => <Desk key={chosenKecamatan.value} />}</WithWaves>;
}

function Desk(): JSX.Element {
  const [desk, tellDesk] = useReducer(reduce, EMPTY);
  const [phase, setPhase] = useState<'loading' | 'ready' | 'failed'>('loading');
  const [problem, setProblem] = useState<unknown>();
  const [asking, setAsking] = useState<MoveName | null>(null);
  const busy = useRef(false);
  const held = useRef<string | undefined>(undefined);
  const { current } = desk;
  held.current = current?.id;

  const load = async (id = '', behind?: string): Promise<void> => {
    setPhase('loading');
    try {
      if (id) tellDesk({ kind: 'opened', detail: await openApplicant(id) });
      else tellDesk({ kind: 'queue', queue: await ask(behind) });
      setPhase('ready');
      focusTitle();
    } catch (failure) {
      setProblem(failure);
      setPhase('failed');
    }
  };
  const wanted = route.value.path[1] ?? '';
  const going = useRef(false);
  const next = (behind?: string): Promise<void> => {
    if (wanted) {
      going.current = true;
      stay('#/screening');
    }
    return load('', behind);
  };
  useEffect(() => () => void release(held.current), []);
  // The address asks for one applicant, or for the queue when the menu is chosen while one is open.
  useEffect(() => {
    if (!going.current) void load(wanted);
    going.current = false;
  }, [wanted]);

  /** One at a time, so that a key pressed twice does not act on the next applicant unseen. */
  const alone = async (work: () => Promise<void>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      await work();
    } finally {
      busy.current = false;
    }
  };
  const act = (seen: ApplicantDetail, move: MoveName, body: MoveBody = {}): Promise<void> =>
    alone(async () => {
      const outcome = await moveApplicant(seen, move, body);
      setAsking(null);
      if (outcome.is === 'conflict') tellDesk({ kind: 'conflict', detail: outcome.detail });
      if (outcome.is !== 'moved') return focusTitle();
      tell(seen.name, move, move === 'PASS' ? () => void undoPass(outcome.detail) : undefined);
      await next();
    });
  const undoPass = (passed: ApplicantDetail): Promise<void> =>
    alone(async () => {
      const outcome: Outcome = await moveApplicant(passed, 'UNDO_PASS');
      if (outcome.is !== 'moved') return;
      void release(held.current);
      tellDesk({ kind: 'undone', detail: outcome.detail });
      setPhase('ready');
      focusTitle();
    });
  const rate = (rule: number, verdict: Judgement): void => {
    if (!current) return;
    void alone(async () => {
      const outcome = await judge(current, rule, verdict);
      if (outcome.is === 'moved') tellDesk({ kind: 'judged', detail: outcome.detail });
      if (outcome.is === 'conflict') tellDesk({ kind: 'conflict', detail: outcome.detail });
    });
  };
  const begin = (move: MoveName | undefined): void => {
    if (!move || !current || phase !== 'ready' || busy.current) return;
    if (questionOf(move)) setAsking(move);
    else void act(current, move);
  };
  const skip = (): void =>
    void alone(async () => {
      await release(current?.id);
      await next(current?.id);
    });
  useKeys({
    ...Object.fromEntries(['1', '2', '3'].map((key) => [key, () => begin(moveOf(key, current?.may ?? []))])),
    n: () => current && skip(),
  });
  useKeyList([
    [['1'], word('key1')],
    [['2'], word('key2')],
    [['3'], word('key3')],
    [['[', ']'], word('keyDocs')],
    [['+', '-'], word('keyZoom')],
    [['R'], word('keyTurn')],
    [['N'], word('keySkip')],
  ]);
  return (
    <>
      <PageHead
        title={word('title')}
        about={
          <span role="status">
            {desk.left !== undefined && word('left', { n: format.number(desk.left) })}
            {desk.proposed > 0 && `, ${word('proposedLeft', { n: format.number(desk.proposed) })}`}
          </span>
        }
      >
        <KecamatanPick />
      </PageHead>
      {phase === 'failed' ? (
        <Failed problem={problem} retry={() => void load(route.value.path[1])} />
      ) : phase === 'loading' && !current ? (
        <Loading />
      ) : !current ? (
        <Nobody again={() => void next()} />
      ) : (
        <div class="screening" aria-busy={phase === 'loading'}>
          <Viewer
            documents={current.documents}
            at={desk.document}
            repair={current.may.includes('ASK_REPAIR')}
            go={(at) => tellDesk({ kind: 'document', at })}
          />
          <ScreeningSheet
            applicant={current}
            changed={desk.changed}
            moves={deskMoves(current.may)}
            self={staffSession.value?.actor.name ?? ''}
            begin={begin}
            judge={rate}
            skip={skip}
          />
        </div>
      )}
      {asking && current && (
        <MoveDialog
          applicant={current}
          move={asking}
          close={() => setAsking(null)}
          send={(body) => act(current, asking, body)}
        />
      )}
    </>
  );
}

/** After the page has drawn the applicant, reading starts at the name. */
function focusTitle(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      (document.getElementById('applicant-title') ?? document.getElementById('main'))?.focus(),
    ),
  );
}

const Nobody = ({ again }: { again: () => void }): JSX.Element => (
  <div class="card">
    <Empty icon="check" title={word('empty')}>
      <p class="muted">{word(chosenKecamatan.value ? 'emptyFilter' : 'emptyNext')}</p>
      <button type="button" class="button" onClick={again}>
        <Icon name="refresh" size={18} />
        {word('checkAgain')}
      </button>
    </Empty>
  </div>
);
