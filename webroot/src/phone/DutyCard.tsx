import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { me, now, owner } from './app';
import { answerDuty, duty, followDuty } from './duty';
import { word } from './dutyWords';
import { Failure } from './parts';
import type { DutyOwn } from '../api/contract';
import { Problem } from '../api/problem';
import { format, label } from '../i18n';
import { Field } from '../shared/Form';
import { Icon } from '../shared/Icon';

const NOTE_MAX = 500;

/** Asks for a yes or no to the place, once, before the voting day's work begins; an answer can be changed until then. */
export function DutyCard(): JSX.Element | null {
  useEffect(followDuty, []);
  const [asking, setAsking] = useState(false);
  const held = duty.value;
  const own = held?.owner === owner.value ? held.duty.assignment : undefined;
  // At a station that is only covered there is nothing to answer, nor is that one's presence the own.
  if (!own || own.station !== me.value?.station?.code || now.value.presence !== 'BELUM_HADIR') return null;
  if (own.answer && !asking) return <Answered own={own} change={() => setAsking(true)} />;
  return <Question own={own} done={() => setAsking(false)} />;
}

const Answered = ({ own, change }: { own: DutyOwn; change: () => void }): JSX.Element => (
  <div class={own.answer === 'ACCEPTED' ? 'notice tone-go' : 'notice tone-warn'} role="status">
    <Icon name={own.answer === 'ACCEPTED' ? 'check' : 'alert'} />
    <div class="stack-tight">
      <p>{word(own.answer === 'ACCEPTED' ? 'accepted' : 'declined')}</p>
      <button class="button button-plain" onClick={change}>
        {word('change')}
      </button>
    </div>
  </div>
);

function Question({ own, done }: { own: DutyOwn; done: () => void }): JSX.Element {
  const [declining, setDeclining] = useState(false);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const send = async (answer: 'ACCEPTED' | 'DECLINED'): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailed('');
    try {
      await answerDuty(answer, answer === 'DECLINED' ? note : '');
      done();
    } catch (problem) {
      const why = problem instanceof Problem ? problem.message : label('error.unexpected');
      setFailed(word('failed', { why }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="card stack-tight" aria-labelledby="duty">
      <h2 id="duty">{word(declining ? 'noHead' : 'title')}</h2>
      <p>
        <strong>{word('where', { station: own.stationName, kecamatan: own.kecamatan ?? '' })}</strong>
      </p>
      {own.place && <p class="muted">{own.place}</p>}
      {!declining && <p class="muted">{word('day', { date: format.date(`${own.votingDay}T12:00:00Z`) })}</p>}
      <Failure text={failed} />
      {declining ? (
        <>
          <p>{word('noBody')}</p>
          <Field id="duty-note" text={word('noTitle')} hint={word('noHint')}>
            <textarea
              class="input"
              id="duty-note"
              rows={2}
              maxLength={NOTE_MAX}
              value={note}
              aria-describedby="duty-note-hint"
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          </Field>
          <button class="button button-danger button-wide" aria-disabled={busy} onClick={() => void send('DECLINED')}>
            {word('send')}
          </button>
          <button class="button button-plain button-wide" onClick={() => setDeclining(false)}>
            {word('back')}
          </button>
        </>
      ) : (
        <>
          <button class="button button-wide button-big" aria-disabled={busy} onClick={() => void send('ACCEPTED')}>
            <Icon name="check" />
            {word('yes')}
          </button>
          <button class="button button-plain button-wide" onClick={() => setDeclining(true)}>
            {word('no')}
          </button>
        </>
      )}
    </section>
  );
}
