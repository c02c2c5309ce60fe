import type { JSX } from 'preact';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import type { ApplicantDetail, MoveName, Moved } from './api';
import { Checklist } from './Checklist';
import { Duplicates, Facts, MoveHistory } from './Facts';
import type { Judgement } from './moving';
import { ApplicantChip } from './parts';
import { keyOf } from './screening';
import { reasonText, word } from './screeningWords';
import { coded, word as shared } from './words';

/** The right half of the desk: who it is, what to decide, what is known. */
export function ScreeningSheet({
  applicant,
  changed,
  moves,
  self,
  begin,
  judge,
  skip,
}: {
  applicant: ApplicantDetail;
  changed: Moved[];
  moves: MoveName[];
  self: string;
  begin: (move: MoveName) => void;
  judge: (rule: number, verdict: Judgement) => void;
  skip: () => void;
}): JSX.Element {
  const elsewhere =
    applicant.claimedByName && applicant.claimedByName !== self ? applicant.claimedByName : '';
  const open = applicant.fails + applicant.unsure;
  return (
    <article class="card stack sheet">
      <header class="stack-tight sheet-head">
        <h2 id="applicant-title" tabIndex={-1}>
          {applicant.name || shared('notGiven')}
        </h2>
        <p class="row-wrap">
          <ApplicantChip state={applicant.state} />
          <span class="mono">{applicant.number}</span>
          <span class="small muted">{coded('channel', applicant.channel)}</span>
        </p>
        <div class="row-wrap actions">
          {moves.map((move, index) => (
            <button
              type="button"
              key={move}
              class={`button ${move.endsWith('REJECT') && move !== 'DISMISS_REJECT' ? 'button-danger' : index > 0 ? 'button-plain' : ''}`}
              onClick={() => begin(move)}
            >
              {coded('move', move)}
              <kbd aria-hidden="true">{keyOf(move)}</kbd>
            </button>
          ))}
          {moves.length === 0 && <span class="muted">{word('nothingToDo')}</span>}
          <button type="button" class="button button-quiet" onClick={skip}>
            {word('skip')}
            <kbd aria-hidden="true">N</kbd>
          </button>
        </div>
      </header>
      {elsewhere && (
        <p class="notice tone-warn" role="status">
          <Icon name="user" size={20} />
          <span>
            {word('claimed', { name: elsewhere })}{' '}
            <button type="button" class="link-button" onClick={skip}>
              {word('takeOther')}
            </button>
          </span>
        </p>
      )}
      {changed.length > 0 && (
        <div class="notice tone-warn" role="alert">
          <Icon name="refresh" size={20} />
          <div>
            <strong>{word('changed')}</strong>
            <ul>
              {changed.map((each) => (
                <li key={each.version}>
                  {word('changedBy', {
                    who: each.byName ?? word('applicantSelf'),
                    move: coded('move', each.move),
                    time: format.timeZoned(each.at),
                  })}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <Proposal of={applicant} moves={moves} />
      {moves.includes('PASS') && open > 0 && (
        <p class="notice tone-warn">
          <Icon name="alert" size={20} />
          {word('passWarn', { n: open })}
        </p>
      )}
      <Duplicates of={applicant} />
      <Checklist verdicts={applicant.verdicts} judge={judge} />
      <Facts of={applicant} />
      <MoveHistory of={applicant} />
    </article>
  );
}

function Proposal({ of, moves }: { of: ApplicantDetail; moves: MoveName[] }): JSX.Element | null {
  if (of.state !== 'DIUSULKAN_TMS') return null;
  const proposed = [...of.moves].reverse().find(({ move }) => move === 'PROPOSE_REJECT');
  return (
    <div class="notice tone-danger">
      <Icon name="alert" size={20} />
      <div class="stack-tight">
        <p>
          {word('proposal', {
            name: proposed?.byName ?? shared('somebody'),
            reasons: (proposed?.reasons ?? []).map(reasonText).join(', ') || reasonText('other'),
          })}
        </p>
        {proposed?.note && <p class="account-text">{proposed.note}</p>}
        {!moves.includes('CONFIRM_REJECT') && <p>{word('proposalOwn')}</p>}
      </div>
    </div>
  );
}
