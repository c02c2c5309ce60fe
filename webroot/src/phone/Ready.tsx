import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { askToKeepStorage, clockError, storageKept } from './app';
import { findOut, refreshStanding, sendFacts, standing, tryCamera, type Facts } from './device';
import { follow } from './geo';
import { install, installOffer, isInstalled, isIPhone } from './install';
import { Page } from './parts';
import { Result } from './ReadyResult';
import { t, type WordKey } from './innerWords';
import type { DeviceView } from '../api/contract';
import { Problem } from '../api/problem';
import { format, label } from '../i18n';
import { Icon, type IconName } from '../shared/Icon';

const CLOCK_TOLERANCE_S = 120;
const FREE_MIN_MB = 50;
type Verdict = 'good' | 'bad' | 'open';

/** What must be right with a phone before voting day, each with the one act that mends it; the office sees the result. */
export function Ready(): JSX.Element {
  const [facts, setFacts] = useState<Facts>();
  const [told, setTold] = useState<DeviceView | undefined>(standing.value?.mine.device);
  const [state, setState] = useState<'busy' | 'sent' | 'failed'>('busy');
  const [why, setWhy] = useState('');
  const [ms, setMs] = useState(0);
  const turn = useRef(0);
  const check = async (): Promise<void> => {
    const mine = ++turn.current;
    setState('busy');
    const found = await findOut();
    if (mine !== turn.current) return;
    setFacts(found);
    storageKept.value = found.storage === 'kept';
    const started = performance.now();
    try {
      const answer = await sendFacts(found);
      if (mine !== turn.current) return;
      setMs(Math.round(performance.now() - started));
      setTold(answer);
      setState('sent');
    } catch (problem) {
      if (mine !== turn.current) return;
      setWhy(problem instanceof Problem ? problem.message : label('error.unexpected'));
      setState('failed');
    }
  };
  useEffect(() => {
    void check();
    void refreshStanding();
    return () => {
      turn.current++;
    };
  }, []);
  return (
    <Page title={t('ready.title')}>
      <p class="muted">{t('ready.intro')}</p>
      <Result told={told} state={state} why={why} kept={facts?.test !== undefined} again={() => void check()} />
      <ul class="checks">
        <Connection state={state} ms={ms} />
        <Camera facts={facts} changed={() => void check()} />
        <Location facts={facts} changed={() => void check()} />
        <Storage facts={facts} changed={() => void check()} />
        <Clock off={told?.clockOff ?? (clockError.value === undefined ? undefined : clockError.value / 1_000)} />
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

/** The check itself went over the line: how long that took is the test of it. */
function Connection({ state, ms }: { state: 'busy' | 'sent' | 'failed'; ms: number }): JSX.Element {
  const text =
    state === 'busy'
      ? t('ready.link.busy')
      : state === 'sent'
        ? t('ready.link.good', { ms: format.number(ms) })
        : t('ready.link.bad');
  const verdict = state === 'busy' ? 'open' : state === 'sent' ? 'good' : 'bad';
  return <Check name={t('ready.link')} verdict={verdict} text={text} />;
}

interface Fact {
  facts: Facts | undefined;
  changed: () => void;
}

function Camera({ facts, changed }: Fact): JSX.Element {
  const word = facts?.camera ?? 'prompt';
  return (
    <Check
      name={t('ready.camera')}
      verdict={word === 'granted' ? 'good' : word === 'prompt' ? 'open' : 'bad'}
      text={t(`ready.camera.${word}` as WordKey)}
    >
      {word === 'prompt' && (
        <button class="button button-plain" onClick={() => void tryCamera().then(changed)}>
          {t('ready.camera.do')}
        </button>
      )}
    </Check>
  );
}

function Location({ facts, changed }: Fact): JSX.Element {
  const word = facts?.location ?? 'prompt';
  const ask = (): void => {
    const { fix, stop } = follow();
    const end = fix.subscribe((now) => {
      if (now.state === 'searching') return;
      setTimeout(() => {
        end();
        stop();
        changed();
      });
    });
  };
  return (
    <Check
      name={t('ready.location')}
      verdict={word === 'granted' ? 'good' : word === 'prompt' ? 'open' : 'bad'}
      text={t(`ready.location.${word}` as WordKey)}
    >
      {word === 'prompt' && (
        <button class="button button-plain" onClick={ask}>
          {t('ready.location.do')}
        </button>
      )}
    </Check>
  );
}

function Storage({ facts, changed }: Fact): JSX.Element {
  const is = facts?.storage;
  const full = facts?.freeMb !== undefined && facts.freeMb < FREE_MIN_MB;
  const bad = is === 'failed' || full;
  const free = format.number(Math.min(facts?.freeMb ?? 0, 9_999));
  return (
    <Check
      name={t('ready.storage')}
      verdict={!is ? 'open' : bad ? 'bad' : 'good'}
      text={
        !is
          ? t('ready.storage.unknown')
          : is === 'failed'
            ? t('ready.storage.failed')
            : full
              ? t('ready.storage.full', { free })
              : t(is === 'kept' ? 'ready.storage.yes' : 'ready.storage.no')
      }
    >
      {is === 'open' && !full && (
        <button class="button button-plain" onClick={() => void askToKeepStorage().then(changed)}>
          {t('ready.storage.do')}
        </button>
      )}
    </Check>
  );
}

/** Compared with the centre's clock when the check arrived there. */
function Clock({ off }: { off: number | undefined }): JSX.Element {
  const good = off !== undefined && Math.abs(off) <= CLOCK_TOLERANCE_S;
  const minutes = format.number(Math.abs(off ?? 0) / 60, 1);
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
