import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { format } from '../i18n';
import { Failure, Page } from '../phone/parts';
import { PracticeCard } from '../phone/PracticeCard';
import { back, go } from '../phone/route';
import { Icon } from '../shared/Icon';
import { busy, failure, learning, load, loadRead, readKeys, t, type Mine, type Module } from './phone';
import { Certificate } from './Certificate';
import { ModulePage } from './ModulePage';
import { Pass } from './Pass';
import { Quiz } from './Quiz';
import { Sign } from './Sign';
import './training.css';

/** Oath and training on the phone: where to be, what to sign, what to read, what to answer. */
export function Training({ detail }: { detail: string }): JSX.Element {
  useEffect(() => {
    void load();
    void loadRead();
  }, []);
  const held = learning.value;
  if (!held) {
    return (
      <Page title={t('title')}>
        {failure.value ? <Unloaded /> : <p class="muted" role="status">{t('loading')}</p>}
      </Page>
    );
  }
  if (detail === 'hadir') return <Pass pass={held.mine.pass} />;
  if (detail === 'pakta') return <Sign pledge={held.mine.pledge} />;
  if (detail === 'kuis') return <Quiz quiz={held.mine.quiz} />;
  const module = held.modules.find(({ key }) => detail === `modul-${key}`);
  if (module) return <ModulePage module={module} all={held.modules} />;
  return <Overview mine={held.mine} modules={held.modules} atMs={held.atMs} />;
}

function Unloaded(): JSX.Element {
  return (
    <>
      <Failure text={t('offline')} />
      <button class="button button-plain" disabled={busy.value} onClick={() => void load()}>
        <Icon name="refresh" />
        {t('retry')}
      </button>
    </>
  );
}

function Overview({ mine, modules, atMs }: { mine: Mine; modules: Module[]; atMs: number }): JSX.Element {
  return (
    <Page title={t('title')} onBack={back}>
      {failure.value !== null && (
        <p class="notice tone-warn">
          <Icon name="info" />
          {t('kept', { time: format.dateTime(atMs) })}
        </p>
      )}
      <Calls mine={mine} />
      <PledgeCard mine={mine} />
      <section class="stack-tight" aria-labelledby="modules">
        <h2 id="modules" class="section">
          {t('modules')}
        </h2>
        <p class="muted small">{t('modulesWhy')}</p>
        <ol class="list modules">
          {modules.map((module, at) => (
            <li key={module.key}>
              <button class="link-row" onClick={() => go(`bimtek/modul-${module.key}`)}>
                <span class="module-number" aria-hidden="true">
                  {readKeys.value.includes(module.key) ? <Icon name="check" size={18} /> : at + 1}
                </span>
                <span class="grow">
                  {module.title}
                  <span class="small muted module-about">
                    {t('minutes', { n: module.minutes })}
                    {readKeys.value.includes(module.key) && ` · ${t('read')}`}
                  </span>
                </span>
                <Icon name="next" size={18} />
              </button>
            </li>
          ))}
        </ol>
      </section>
      <QuizCard mine={mine} />
      <PracticeCard />
    </Page>
  );
}

function Calls({ mine }: { mine: Mine }): JSX.Element {
  return (
    <section class="card stack-tight" aria-labelledby="calls">
      <h2 id="calls">{t('calls')}</h2>
      {mine.gatherings.length === 0 && <p class="muted">{t('noCalls')}</p>}
      <ul class="calls">
        {mine.gatherings.map((call) => (
          <li key={call.id} class="stack-tight">
            <p>
              <strong>{t(call.kind === 'oath' ? 'oath' : 'training')}</strong>
            </p>
            <p>
              {t('when', { day: format.date(call.startsAt), time: format.timeZoned(call.startsAt) })}
              <br />
              {call.place}
            </p>
            <p
              class={`chip ${call.cameAt ? 'tone-go' : call.closed ? 'tone-warn' : 'tone-idle'}`}
            >
              <Icon name={call.cameAt ? 'check' : call.closed ? 'alert' : 'clock'} size={16} />
              {call.cameAt
                ? t('came', { time: format.dateTime(call.cameAt) })
                : t(call.closed ? 'missed' : 'coming')}
            </p>
          </li>
        ))}
      </ul>
      <button class="button button-plain button-wide" onClick={() => go('bimtek/hadir')}>
        <Icon name="grid" />
        {t('pass')}
      </button>
    </section>
  );
}

function PledgeCard({ mine: { pledge } }: { mine: Mine }): JSX.Element {
  const when = pledge.signedAt ? format.dateTime(pledge.signedAt) : '';
  return (
    <section class="card stack-tight" aria-labelledby="pledge">
      <h2 id="pledge">{t('pledge')}</h2>
      <p class={pledge.signedAt ? 'chip tone-go' : 'chip tone-warn'}>
        <Icon name={pledge.signedAt ? 'check' : 'note'} size={16} />
        {pledge.signedAt ? t(pledge.way === 'scan' ? 'pledgePaper' : 'pledgeDone', { when }) : t('pledgeOpen')}
      </p>
      {!pledge.signedAt && (
        <button class="button button-wide" onClick={() => go('bimtek/pakta')}>
          {t('pledgeDo')}
        </button>
      )}
    </section>
  );
}

function QuizCard({ mine: { quiz } }: { mine: Mine }): JSX.Element {
  const start = quiz.open ? 'quizGoOn' : quiz.tries.length > 0 ? 'quizAgain' : 'quizStart';
  return (
    <section class="card stack-tight" aria-labelledby="quiz">
      <h2 id="quiz">{t('quiz')}</h2>
      <p class="muted">{t('quizAbout', { n: quiz.questions, percent: quiz.passPercent })}</p>
      {quiz.passedAt ? (
        <>
          <p class="chip tone-go">
            <Icon name="check" size={16} />
            {t('quizPassed', { when: format.dateTime(quiz.passedAt) })}
          </p>
          <Certificate number={quiz.certificate} />
          <button class="button button-plain button-wide" onClick={() => go('bimtek/kuis')}>
            {t('explain')}
          </button>
        </>
      ) : (
        <button class="button button-wide" onClick={() => go('bimtek/kuis')}>
          {t(start)}
          <Icon name="next" />
        </button>
      )}
    </section>
  );
}
