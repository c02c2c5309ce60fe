import type { ComponentChildren, JSX } from 'preact';
import { counts, me, practice, practiceRound } from './app';
import { DeliveryStrip, NextCard, ReportRows } from './Home';
import { LinkRow } from './parts';
import { removePractice, TO_TRY, tried } from './practice';
import { word } from './practiceWords';
import { leavePractice } from './route';
import { t } from './innerWords';
import { label } from '../i18n';
import { Icon } from '../shared/Icon';
import './practice.css';

/** Screens that file something or show what was filed; help is never a practice. */
const SCREENS = ['hadir', 'tahap', 'pemilih', 'status', 'catatan', 'kejadian', 'selesai', 'kirim', 'perbaiki'];

/** The frame of practice: a band that never goes away, and the way out; when practice is over, nothing else. */
export function Practice({ screen, children }: { screen: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="practice-frame">
      <div class="practice-band">
        <p class="grow">
          <strong>{word('band')}</strong>
          <span class="small">{word('bandWhy')}</span>
        </p>
        <button class="button practice-leave" onClick={leavePractice}>
          {word('leave')}
        </button>
      </div>
      {practiceRound.value === undefined ? <Closed /> : SCREENS.includes(screen) ? children : <PracticeHome />}
    </div>
  );
}

function Closed(): JSX.Element {
  const known = me.value?.practice !== undefined;
  return (
    <main class="page">
      <h1>{word(known ? 'closed' : 'none')}</h1>
      <p role="status">{word(known ? 'closedWhy' : 'noneWhy')}</p>
      <button class="button button-wide button-big" onClick={leavePractice}>
        {word('home')}
        <Icon name="next" />
      </button>
    </main>
  );
}

/** The day in small: what comes next, what was tried, and the same doors as on the day. */
function PracticeHome(): JSX.Element {
  const station = me.value?.station;
  const done = tried.value.length === TO_TRY.length;
  const { onPhone, received } = counts.value;
  return (
    <main class="page home">
      <h1>{word('title')}</h1>
      <p class="muted">
        {station && `${label('word.tps', { number: station.number })}, ${station.kelurahan}. `}
        {word('about')}
      </p>
      {done && (
        <p class="notice tone-go" role="status">
          <Icon name="check" />
          {word('allDone')}
        </p>
      )}
      <NextCard />
      <DeliveryStrip />
      <section class="card stack-tight" aria-labelledby="to-try">
        <h2 id="to-try">{word('toTry')}</h2>
        <ul class="practice-steps">
          {TO_TRY.map((kind) => (
            <li key={kind} class={tried.value.includes(kind) ? 'practice-tried' : undefined}>
              <Icon name={tried.value.includes(kind) ? 'check' : 'clock'} size={18} />
              <span class="grow">{word(kind)}</span>
              <span class="sr">{word(tried.value.includes(kind) ? 'done' : 'open')}</span>
            </li>
          ))}
        </ul>
      </section>
      <div class="list">
        <LinkRow to="kejadian" icon={<Icon name="alert" />}>
          {t('do.incident')}
        </LinkRow>
        <ReportRows />
        <LinkRow to="selesai" icon={<Icon name="door" />}>
          {t('do.checkOut')}
        </LinkRow>
      </div>
      {received > 0 && onPhone === 0 && (
        <button class="button button-plain button-wide" onClick={() => void removePractice(practice.value)}>
          <Icon name="refresh" />
          {word('restart')}
        </button>
      )}
    </main>
  );
}
