import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { may } from '../access/rights';
import { staffSession } from '../api/staff';
import { Empty, PageHead } from '../console/parts';
import { route } from '../console/router';
import { word as shell } from '../console/words';
import { Icon } from '../shared/Icon';
import { city } from '../store/city';
import { MakeBook } from './MakeBook';
import { PaperList } from './PaperList';
import { word } from './paperWords';
import { Signers } from './Signers';
import { TextEditor } from './TextEditor';
import { Texts } from './Texts';

/** Letters, decrees and cards: print them, find them, withdraw one; and what they say. */
export default function PapersPage(): JSX.Element {
  const [, part = '', key = ''] = route.value.path;
  const actor = staffSession.value?.actor;
  const issues = may(actor, 'PAPER_ISSUE');
  if (part === 'texts' && key && issues) return <TextEditor key={key} kind={key} />;
  const round = city.value?.round;
  const title = part === 'texts' ? 'texts' : part === 'signers' ? 'signers' : 'title';
  return (
    <>
      <PageHead title={word(title)} about={word(title === 'title' ? 'about' : `${title}About`)}>
        {part && (
          <a class="button button-plain" href="#/papers">
            <Icon name="back" size={18} />
            {word('back')}
          </a>
        )}
        {!part && issues && (
          <>
            <a class="button button-plain" href="#/papers/texts">
              <Icon name="note" size={18} />
              {word('texts')}
            </a>
            <a class="button button-plain" href="#/papers/signers">
              <Icon name="user" size={18} />
              {word('signers')}
            </a>
          </>
        )}
      </PageHead>
      {part === 'texts' && issues ? (
        <Texts />
      ) : part === 'signers' && issues ? (
        <Signers />
      ) : round ? (
        <Papers round={round.id} issues={issues} />
      ) : (
        <Empty icon="clock" title={shell('noRound')} />
      )}
    </>
  );
}

function Papers({ round, issues }: { round: number; issues: boolean }): JSX.Element {
  const [turn, setTurn] = useState(0);
  return (
    <div class="stack">
      {issues && <MakeBook round={round} made={() => setTurn(turn + 1)} />}
      <PaperList round={round} issues={issues} turn={turn} />
    </div>
  );
}
