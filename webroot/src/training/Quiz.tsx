import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Problem } from '../api/problem';
import { format } from '../i18n';
import { uuidv7 } from '../outbox/uuid';
import { Failure, Page, useOpenForm } from '../phone/parts';
import { goInstead } from '../phone/route';
import { phoneApi } from '../phone/session';
import { Icon } from '../shared/Icon';
import { Certificate } from './Certificate';
import { keepAnswers, keptAnswers, learning, refresh, t, type Mine, type Try } from './phone';

const PATH = '/api/me/training/tries';
/** Made once for each intention, so that a lost answer asks for the same try. */
let nextId = uuidv7();

/** From the start of a try to its result; one question on each screen. */
export function Quiz({ quiz }: { quiz: Mine['quiz'] }): JSX.Element {
  const [attempt, setAttempt] = useState<Try | null>(null);
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  const last = quiz.tries[0];
  const fetchTry = async (ask: () => Promise<Try>): Promise<void> => {
    setBusy(true);
    try {
      setAttempt(await ask());
      nextId = uuidv7();
      setFailed('');
    } catch (error) {
      setFailed(error instanceof Problem && !error.unanswered ? error.message : t('offline'));
    } finally {
      setBusy(false);
    }
  };
  const start = (): void => void fetchTry(() => phoneApi.post<Try>(PATH, { id: nextId }));
  useEffect(() => {
    if (quiz.open) start();
    else if (quiz.passedAt && last) void fetchTry(() => phoneApi.get<Try>(`${PATH}/${last.id}`));
  }, []);
  if (attempt?.sentAt) return <Result attempt={attempt} onAgain={() => setAttempt(null)} />;
  if (attempt) return <Questions attempt={attempt} onSent={setAttempt} />;
  const waiting = quiz.waitUntil && Date.parse(quiz.waitUntil) > Date.now() ? quiz.waitUntil : null;
  return (
    <Page title={t('quiz')}>
      <p>{t('quizAbout', { n: quiz.questions, percent: quiz.passPercent })}</p>
      {waiting && (
        <p class="notice tone-info">
          <Icon name="clock" />
          {t('quizWait', { time: format.timeZoned(waiting) })}
        </p>
      )}
      <Failure text={failed} />
      <button class="button button-wide button-big" disabled={busy} onClick={start}>
        {t(quiz.open ? 'quizGoOn' : quiz.tries.length > 0 ? 'quizAgain' : 'quizStart')}
      </button>
      {quiz.tries.length > 0 && (
        <section class="stack-tight" aria-labelledby="tries">
          <h2 id="tries" class="section">
            {t('quizTries')}
          </h2>
          <div class="list">
            {quiz.tries.map((one) => (
              <button
                key={one.id}
                class="link-row"
                onClick={() => void fetchTry(() => phoneApi.get<Try>(`${PATH}/${one.id}`))}
              >
                <Icon name={one.passed ? 'check' : 'close'} />
                <span class="grow">
                  {t('quizBest', { correct: one.correct, total: one.total })}
                  <span class="small muted module-about">{format.dateTime(one.sentAt)}</span>
                </span>
                <Icon name="next" size={18} />
              </button>
            ))}
          </div>
        </section>
      )}
    </Page>
  );
}

function Questions({ attempt, onSent }: { attempt: Try; onSent: (sent: Try) => void }): JSX.Element {
  useOpenForm();
  const total = attempt.questions.length;
  const [answers, setAnswers] = useState<number[]>(() => new Array<number>(total).fill(-1));
  const [at, setAt] = useState(0);
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void keptAnswers(attempt.id, total).then(setAnswers);
  }, [attempt.id]);
  useEffect(() => scrollTo(0, 0), [at]);
  const choose = (option: number): void => {
    const next = answers.map((old, n) => (n === at ? option : old));
    setAnswers(next);
    void keepAnswers(attempt.id, next);
  };
  const send = async (): Promise<void> => {
    setBusy(true);
    try {
      onSent(await phoneApi.put<Try>(`${PATH}/${attempt.id}`, { answers }));
      void refresh();
    } catch (error) {
      setFailed(error instanceof Problem && !error.unanswered ? error.message : t('quizNet'));
      setBusy(false);
    }
  };
  const question = attempt.questions[at];
  if (!question) {
    return (
      <Review answers={answers} attempt={attempt} onChange={setAt}>
        <Failure text={failed} />
        <button class="button button-wide button-big" disabled={busy} onClick={() => void send()}>
          {t(busy ? 'sending' : 'send')}
        </button>
      </Review>
    );
  }
  return (
    <Page title={t('question', { n: at + 1, total })}>
      <progress class="quiz-progress" max={total} value={at + 1} aria-hidden="true" />
      <fieldset class="field quiz-question" lang="id" key={at}>
        <legend class="quiz-text">{question.text}</legend>
        {question.options.map((option, n) => (
          <label key={option} class={answers[at] === n ? 'option option-on' : 'option'}>
            <input type="radio" name={`q${at}`} checked={answers[at] === n} onChange={() => choose(n)} />
            <span>{option}</span>
          </label>
        ))}
      </fieldset>
      <div class="quiz-steps">
        <button class="button button-plain" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {t('before')}
        </button>
        <button class="button" onClick={() => setAt(at + 1)}>
          {t(at + 1 === total ? 'review' : 'after')}
          <Icon name="next" />
        </button>
      </div>
    </Page>
  );
}

function Review({
  answers,
  attempt,
  onChange,
  children,
}: {
  answers: number[];
  attempt: Try;
  onChange: (at: number) => void;
  children: JSX.Element[];
}): JSX.Element {
  const open = answers.filter((answer) => answer < 0).length;
  return (
    <Page title={t('reviewTitle')}>
      {open > 0 && (
        <p class="notice tone-warn">
          <Icon name="alert" />
          {t('unansweredCount', { n: open })}
        </p>
      )}
      <ol class="list reviews">
        {attempt.questions.map((question, n) => (
          <li key={n} class="review">
            <span class="grow" lang="id">
              {n + 1}. {question.text}
              <strong class="module-about">
                {(answers[n] ?? -1) < 0 ? t('unanswered') : question.options[answers[n] ?? 0]}
              </strong>
            </span>
            <button class="button button-quiet" onClick={() => onChange(n)}>
              {t('change')}
              <span class="sr"> {t('question', { n: n + 1, total: answers.length })}</span>
            </button>
          </li>
        ))}
      </ol>
      {children}
    </Page>
  );
}

function Result({ attempt, onAgain }: { attempt: Try; onAgain: () => void }): JSX.Element {
  const total = attempt.questions.length;
  const score = { correct: attempt.correct ?? 0, total, percent: attempt.passPercent };
  return (
    <Page title={t(attempt.passed ? 'resultPassed' : 'resultFailed')} onBack={() => goInstead('bimtek')}>
      <p class={`notice ${attempt.passed ? 'tone-go' : 'tone-warn'}`} role="status">
        <Icon name={attempt.passed ? 'check' : 'info'} />
        {t('resultScore', score)}
      </p>
      {attempt.passed && <Certificate number={learning.value?.mine.quiz.certificate} />}
      <h2 class="section">{t('explain')}</h2>
      <ol class="answers" lang="id">
        {attempt.questions.map((question, n) => {
          const good = question.chosen === question.right;
          return (
            <li key={n} class="card stack-tight">
              <p class={`chip ${good ? 'tone-go' : 'tone-warn'}`}>
                <Icon name={good ? 'check' : 'close'} size={16} />
                {t(good ? 'right' : 'wrong')}
              </p>
              <h3>{question.text}</h3>
              {!good && (
                <p class="muted">
                  {t('yours')}:{' '}
                  {(question.chosen ?? -1) < 0 ? t('none') : question.options[question.chosen ?? 0]}
                </p>
              )}
              <p>
                <strong>
                  {t('rightOne')}: {question.options[question.right ?? 0]}
                </strong>
              </p>
              <p>{question.why}</p>
            </li>
          );
        })}
      </ol>
      {!attempt.passed && (
        <button class="button button-wide" onClick={onAgain}>
          {t('quizAgain')}
        </button>
      )}
      <button class="button button-plain button-wide" onClick={() => goInstead('bimtek')}>
        {t('back')}
      </button>
    </Page>
  );
}
