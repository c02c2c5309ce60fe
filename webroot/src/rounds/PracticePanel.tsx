import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { Practice, Round } from '../api/types';
import { Form, SelectField } from '../console/Form';
import { say } from '../console/toast';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { word } from './words';

/** Lets supervisors practise for this round on their phones: one tap makes the rehearsal, opens it and closes it. */
export function PracticePanel({
  round,
  practice,
  rehearsals,
  changed,
}: {
  round: Round;
  practice: Practice | undefined;
  rehearsals: Round[];
  changed: () => void;
}): JSX.Element {
  const [chosen, setChosen] = useState('');
  const over = practice !== undefined && Date.parse(round.now) >= Date.parse(practice.closesAt);
  const open = practice?.open === true;
  const submit = async (): Promise<void> => {
    const rehearsal = chosen && !practice ? { rehearsal: Number(chosen) } : {};
    await staff.put(`/api/rounds/${round.id}/practice`, { open: !open, ...rehearsal });
    say(word(open ? 'practiceClosed' : 'practiceOpened'));
    changed();
  };
  return (
    <section class="card stack-tight" aria-labelledby="practice">
      <h2 id="practice">{word('practice')}</h2>
      <p class="muted">{word('practiceAbout')}</p>
      <State practice={practice} over={over} />
      {!over && (
        <Form submit={submit} action={word(open ? 'practiceClose' : 'practiceOpen')}>
          {(error) =>
            !practice && rehearsals.length > 0 ? (
              <SelectField
                id="rehearsal"
                text={word('practiceIn')}
                value={chosen}
                onChange={setChosen}
                error={error('rehearsal')}
                options={[
                  ['', word('practiceNew')],
                  ...rehearsals.map(({ id, name }) => [String(id), name] as const),
                ]}
              />
            ) : null
          }
        </Form>
      )}
      {practice && (
        <p>
          <a href="#/training/progress">{word('practiceWho')}</a>
        </p>
      )}
    </section>
  );
}

function State({ practice, over }: { practice: Practice | undefined; over: boolean }): JSX.Element {
  if (!practice)
    return (
      <p>
        <span class="chip tone-idle">{word('practiceNone')}</span>
      </p>
    );
  const time = format.dateTime(practice.closesAt);
  if (over) return <p role="status">{word('practiceOver', { time })}</p>;
  return (
    <p role="status">
      <span class={practice.open ? 'chip tone-go' : 'chip tone-idle'}>
        <Icon name={practice.open ? 'check' : 'clock'} size={16} />
        {practice.open ? word('practiceIsOpen', { time }) : word('practiceIsClosed')}
      </span>
    </p>
  );
}
