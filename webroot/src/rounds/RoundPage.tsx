import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { Practice, Round } from '../api/types';
import { PageHead, Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { enter } from '../store/city';
import { NewRound } from './NewRound';
import { PracticePanel } from './PracticePanel';
import { SettingsForm } from './SettingsForm';
import { word } from './words';

/** The voting days of this office and the clock of the current one. */
export default function RoundPage(): JSX.Element {
  const page = useResource(
    () => staff.get<{ rounds: Round[]; current?: number; practices: Practice[] }>('/api/rounds'),
    [],
  );
  const [making, setMaking] = useState(false);
  const changed = (): void => {
    page.reload();
    setMaking(false);
    void enter();
  };
  return (
    <>
      <PageHead title={word('title')} about={word('about')}>
        <button type="button" class="button button-plain" onClick={() => setMaking(true)}>
          <Icon name="plus" size={18} />
          {word('newRound')}
        </button>
      </PageHead>
      <Shown of={page}>
        {({ rounds, current, practices }) => {
          const round = rounds.find((each) => each.id === current) ?? rounds[0];
          if (making || !round)
            return <NewRound rounds={rounds} created={changed} cancel={round && (() => setMaking(false))} />;
          return (
            <div class="two">
              <section class="card stack">
                <h2>
                  {word('clock')}: {round.name}
                </h2>
                <SettingsForm key={round.id} round={round} saved={changed} />
              </section>
              {round.kind !== 'rehearsal' && (
                <PracticePanel
                  round={round}
                  practice={practices.find(({ vote }) => vote === round.id)}
                  rehearsals={rounds.filter(
                    ({ id, kind }) => kind === 'rehearsal' && practices.every((each) => each.round !== id),
                  )}
                  changed={page.reload}
                />
              )}
              <section class="card stack-tight">
                <h2>{word('others')}</h2>
                <ul class="lines">
                  {rounds.map((each) => (
                    <li key={each.id} class="round-row">
                      <strong>{each.name}</strong>{' '}
                      {each.id === current && <span class="chip tone-go">{word('current')}</span>}
                      <br />
                      <span class="small muted">
                        {word(`kind_${each.kind}`)} · {format.date(`${each.votingDay}T12:00:00+07:00`)}
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            </div>
          );
        }}
      </Shown>
    </>
  );
}
