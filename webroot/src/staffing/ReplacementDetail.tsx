import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReplacementView, ReplacementViewTaken } from '../api/contract';
import { may } from '../access/rights';
import { staffSession } from '../api/staff';
import { useEvery } from '../console/every';
import { Copyable, PageHead, Shown, textOf } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { format } from '../i18n';
import { Dialog } from '../shared/Dialog';
import { Icon } from '../shared/Icon';
import { touched } from '../store/city';
import { Candidates } from './Candidates';
import { Offers } from './Offers';
import { move, one, onBehalf } from './replacement';
import { word } from './replacementWords';
import { StateOf } from './ReplacementsPage';

const REFRESH_MS = 5_000;

/** One replacement on one screen: how it stands, who was asked, who could be asked, how it went. */
export function ReplacementDetail({ id }: { id: string }): JSX.Element {
  const page = useResource(() => one(id), [id]);
  const seq = touched.value.get(page.data?.replacement.station ?? 0);
  useEffect(() => {
    if (seq !== undefined) page.reload();
  }, [seq]);
  useEvery(REFRESH_MS, page.reload, [page.reload]);
  return <Shown of={page}>{(view) => <Whole view={view} set={page.set} reload={page.reload} />}</Shown>;
}

interface Acts {
  view: ReplacementView;
  set: (view: ReplacementView) => void;
  reload: () => void;
}

function Whole({ view, set, reload }: Acts): JSX.Element {
  const { replacement } = view;
  const decides = may(staffSession.value?.actor, 'REPLACE_DECIDE');
  const [taken, setTaken] = useState<ReplacementViewTaken | null>(null);
  const [asked, setAsked] = useState<{ person: string; name: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<ReplacementView>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      set(await work());
    } catch (problem) {
      say(textOf(problem), { tone: 'danger' });
      reload();
    } finally {
      setBusy(false);
    }
  };
  const handOver = (person: string): Promise<void> =>
    run(async () => {
      setAsked(null);
      const answer = await onBehalf(replacement.id, person);
      setTaken(answer);
      return answer.view;
    });
  const hand = view.allowed.filter((each) => ['CLARIFY', 'TO_PLENO', 'FINISH', 'CANCEL'].includes(each));
  return (
    <>
      <PageHead
        title={word('replaceOf', { tps: replacement.stationName })}
        about={word(replacement.reason as 'MUNDUR')}
      >
        <a class="button button-plain" href="#/replacements">
          <Icon name="back" size={18} />
          {word('back')}
        </a>
      </PageHead>
      <section class="card stack-tight" aria-live="polite">
        <p class="row-wrap">
          <StateOf state={replacement.state} />
          <a href={`#/tps/${replacement.station}`}>{replacement.stationName}</a>
          <span>{replacement.out?.name ?? word('nobody')}</span>
          {replacement.in && (
            <strong>
              {word('newPerson', { name: replacement.in.name })} ·{' '}
              {word(replacement.enrolled ? 'enrolled' : 'notEnrolled')}
            </strong>
          )}
        </p>
        {replacement.state === 'SELESAI' && (
          <p>
            <a href="#/papers">{word('letters')}</a>
          </p>
        )}
        {decides && hand.length > 0 && (
          <div class="row-wrap no-print">
            {hand.map((each) => (
              <button
                type="button"
                key={each}
                class={each === 'CANCEL' ? 'button button-plain' : 'button'}
                aria-disabled={busy}
                onClick={() => void run(() => move(replacement.id, each, replacement.version))}
              >
                {word(`move_${each}` as 'move_CANCEL')}
              </button>
            ))}
          </div>
        )}
      </section>
      {taken && <Code taken={taken} close={() => setTaken(null)} />}
      <Offers view={view} decides={decides} say={(person, name) => setAsked({ person, name })} />
      <Candidates view={view} decides={decides} run={run} say={(person, name) => setAsked({ person, name })} />
      <History view={view} />
      {asked && (
        <Dialog
          title={word('onBehalf')}
          onClose={() => setAsked(null)}
          actions={
            <>
              <button type="button" class="button" onClick={() => void handOver(asked.person)}>
                {word('yes')}
              </button>
              <button type="button" class="button button-plain" onClick={() => setAsked(null)}>
                {word('cancel')}
              </button>
            </>
          }
        >
          <p>{word('onBehalfSure', { name: asked.name })}</p>
        </Dialog>
      )}
    </>
  );
}

function Code({ taken, close }: { taken: ReplacementViewTaken; close: () => void }): JSX.Element {
  const { replacement } = taken.view;
  const name = replacement.in?.name ?? '';
  return (
    <section class="card stack-tight replacement-code" role="status">
      <h2>{word('handed', { name, tps: replacement.stationName })}</h2>
      {taken.code && (
        <>
          <p>{word('codeOnce')}</p>
          <p class="replacement-big mono">{taken.code}</p>
          <Copyable text={taken.link ?? taken.code} label={word('code', { name })} />
        </>
      )}
      <p>
        <button type="button" class="button button-plain" onClick={close}>
          {word('done')}
        </button>
      </p>
    </section>
  );
}

const History = ({ view }: { view: ReplacementView }): JSX.Element => (
  <section class="card stack-tight">
    <h2>{word('history')}</h2>
    <ol class="lines">
      {view.moves.map((each) => (
        <li key={each.at + each.move}>
          <strong>{word(`state_${each.state}` as 'state_PLENO')}</strong> · {each.by}{' '}
          <span class="small muted">{format.dateTime(each.at)}</span>
          {each.note && <p class="small">{each.note}</p>}
        </li>
      ))}
    </ol>
  </section>
);
