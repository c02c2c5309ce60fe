import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { me, now, practiceRound } from './app';
import { Failure } from './parts';
import { leftOver, practisedBefore, removePractice, TO_TRY, tried } from './practice';
import { word } from './practiceWords';
import { enterPractice } from './route';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import './practice.css';

/** The door to practice before the voting day; afterwards it only clears away what was left of it. */
export function PracticeCard(): JSX.Element | null {
  if (practiceRound.value === undefined) return leftOver.value.length > 0 ? <LeftOver /> : null;
  if (now.value.presence !== 'BELUM_HADIR') return null;
  const n = tried.value.length;
  const all = n === TO_TRY.length || practisedBefore.value;
  return (
    <section class="card stack-tight practice-card" aria-labelledby="practice">
      <h2 id="practice">{word('title')}</h2>
      <p class="muted">{word('about')}</p>
      <p class={all ? 'chip tone-go' : 'chip tone-work'}>
        <Icon name={all ? 'check' : 'list'} size={16} />
        {all ? word('allDone') : word('steps', { n, total: TO_TRY.length })}
      </p>
      <p class="small muted">{word('until', { time: format.dateTime(me.value!.practice!.closesAt) })}</p>
      <button class="button button-wide button-practice" onClick={enterPractice}>
        {word(all ? 'again' : n > 0 ? 'goOn' : 'start')}
      </button>
    </section>
  );
}

function LeftOver(): JSX.Element {
  const [failed, setFailed] = useState('');
  const discard = (): void => {
    removePractice(leftOver.value).catch(() => setFailed(word('discardFailed')));
  };
  return (
    <div class="notice tone-work" role="status">
      <Icon name="info" />
      <div class="stack-tight">
        <p>
          <strong>{word('closed')}.</strong> {word('left', { count: leftOver.value.length })}
        </p>
        <Failure text={failed} />
        <button class="button button-plain" onClick={discard}>
          {word('discard')}
        </button>
      </div>
    </div>
  );
}
