import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { counts, sender } from './app';
import { t } from './innerWords';
import { lateUntil } from './late';
import { go } from './route';
import { session } from './session';
import { format, label } from '../i18n';
import { kept } from '../outbox/store';
import { Icon } from '../shared/Icon';
import { Mark } from '../shared/Mark';
import { receivedMark, rejectedMark, savedMark } from '../shared/marks';

/** Somebody else took over: thanks, what becomes of the last reports, and the door for a new code. */
export function Replaced(): JSX.Element {
  const { onPhone, received, rejected } = counts.value;
  useEffect(() => {
    document.title = `${t('gone.title')} – Siaga TPS`;
    void kept<string>('lateUntil').then((until) => {
      lateUntil.value ??= until;
    });
    sender.retryNow();
  }, []);
  return (
    <main class="page enrol">
      <header class="enrol-head">
        <img src="/icons/icon.svg" alt="" width="48" height="48" />
      </header>
      <h1>{t('gone.title')}</h1>
      <p>{t('gone.why', { name: session.value?.actor.name ?? '' })}</p>
      <section class="card stack-tight" aria-label={t('box.title')}>
        {onPhone > 0 ? (
          <>
            <p class="row-wrap">
              <Mark mark={savedMark} />
              <strong>{t('gone.waiting', { count: onPhone })}</strong>
            </p>
            <p class="small muted">
              {lateUntil.value
                ? t('gone.until', { time: format.dateTime(lateUntil.value) })
                : t('gone.keep')}
            </p>
            <button class="button button-plain button-wide" onClick={() => sender.retryNow()}>
              <Icon name="refresh" />
              {label('do.retry')}
            </button>
          </>
        ) : (
          (received > 0 || rejected === 0) && (
            <p class="row-wrap">
              <Mark mark={receivedMark} />
              <strong>
                {t(received === 0 ? 'gone.nothing' : rejected > 0 ? 'gone.others' : 'gone.received')}
              </strong>
            </p>
          )
        )}
        {rejected > 0 && (
          <p class="row-wrap">
            <Mark mark={rejectedMark} />
            <span class="grow">{t('gone.refused', { count: rejected })}</span>
          </p>
        )}
      </section>
      <p class="muted">{t('gone.mistake')}</p>
      <button class="button button-plain button-wide" onClick={() => go('masuk')}>
        {t('home.newCode')}
      </button>
    </main>
  );
}
