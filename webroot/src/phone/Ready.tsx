import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { askToKeepStorage, clockError, storageKept, testConnection } from './app';
import { follow, locationPermission, type PermissionWord } from './geo';
import { install, installOffer, isInstalled, isIPhone } from './install';
import { Page } from './parts';
import { t, type WordKey } from './innerWords';
import { format } from '../i18n';
import { Icon, type IconName } from '../shared/Icon';

const CLOCK_TOLERANCE_MS = 120_000;
type Verdict = 'good' | 'bad' | 'open';

/** What must be right with a phone before voting day, each with the one act that mends it. */
export function Ready(): JSX.Element {
  useEffect(() => {
    void navigator.storage
      ?.persisted?.()
      .then((is) => {
        if (is) storageKept.value = true;
      })
      .catch(() => undefined);
  }, []);
  return (
    <Page title={t('ready.title')}>
      <p class="muted">{t('ready.intro')}</p>
      <ul class="checks">
        <Connection />
        <Location />
        <Storage />
        <Clock />
        <AppCheck />
      </ul>
    </Page>
  );
}

const signs: Record<Verdict, { tone: string; icon: IconName }> = {
  good: { tone: 'tone-go', icon: 'check' },
  bad: { tone: 'tone-warn', icon: 'alert' },
  open: { tone: 'tone-idle', icon: 'clock' },
};

function Check({
  name,
  verdict,
  text,
  children,
}: {
  name: string;
  verdict: Verdict;
  text: string;
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <li class="card row check-row">
      <span class={`sign ${signs[verdict].tone}`}>
        <Icon name={signs[verdict].icon} size={20} />
      </span>
      <div class="grow">
        <h2>{name}</h2>
        <p class="muted small" role="status">
          {text}
        </p>
      </div>
      {children}
    </li>
  );
}

function Connection(): JSX.Element {
  const [state, setState] = useState<'busy' | { ok: boolean; ms: number } | null>(null);
  const test = (): void => {
    setState('busy');
    void testConnection().then(setState);
  };
  useEffect(test, []);
  const done = state !== null && state !== 'busy' ? state : null;
  const text = !done
    ? t('ready.link.busy')
    : done.ok
      ? t('ready.link.good', { ms: format.number(done.ms) })
      : t('ready.link.bad');
  return (
    <Check name={t('ready.link')} verdict={!done ? 'open' : done.ok ? 'good' : 'bad'} text={text}>
      <button class="button button-plain" disabled={state === 'busy'} onClick={test}>
        {t('ready.link.do')}
      </button>
    </Check>
  );
}

function Location(): JSX.Element {
  const [word, setWord] = useState<PermissionWord>('prompt');
  const look = (): void => void locationPermission().then(setWord);
  useEffect(look, []);
  const ask = (): void => {
    const { fix, stop } = follow();
    const end = fix.subscribe((now) => {
      if (now.state === 'searching') return;
      setTimeout(() => {
        end();
        stop();
        look();
      });
    });
  };
  return (
    <Check
      name={t('ready.location')}
      verdict={word === 'granted' ? 'good' : word === 'denied' ? 'bad' : 'open'}
      text={t(`ready.location.${word}` as WordKey)}
    >
      {word !== 'granted' && word !== 'denied' && (
        <button class="button button-plain" onClick={ask}>
          {t('ready.location.do')}
        </button>
      )}
    </Check>
  );
}

function Storage(): JSX.Element {
  const is = storageKept.value;
  return (
    <Check
      name={t('ready.storage')}
      verdict={is ? 'good' : is === false ? 'bad' : 'open'}
      text={t(is ? 'ready.storage.yes' : is === false ? 'ready.storage.no' : 'ready.storage.unknown')}
    >
      {!is && (
        <button class="button button-plain" onClick={() => void askToKeepStorage()}>
          {t('ready.storage.do')}
        </button>
      )}
    </Check>
  );
}

function Clock(): JSX.Element {
  const off = clockError.value;
  const good = off !== undefined && Math.abs(off) < CLOCK_TOLERANCE_MS;
  const minutes = format.number(Math.abs(off ?? 0) / 60_000, 1);
  const text =
    off === undefined
      ? t('ready.clock.unknown')
      : good
        ? t('ready.clock.good')
        : t('ready.clock.off', { minutes });
  return (
    <Check name={t('ready.clock')} verdict={off === undefined ? 'open' : good ? 'good' : 'bad'} text={text} />
  );
}

function AppCheck(): JSX.Element {
  const has = isInstalled();
  const how = t(isIPhone() ? 'ready.app.howIPhone' : 'ready.app.how');
  return (
    <Check
      name={t('ready.app')}
      verdict={has ? 'good' : 'open'}
      text={has ? t('ready.app.yes') : installOffer.value ? t('ready.app.no') : how}
    >
      {installOffer.value && (
        <button class="button button-plain" onClick={() => void install()}>
          {t('ready.app.do')}
        </button>
      )}
    </Check>
  );
}
