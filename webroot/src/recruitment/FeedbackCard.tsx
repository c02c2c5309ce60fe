import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { may } from '../access/rights';
import { Problem } from '../api/problem';
import { staff, staffSession } from '../api/staff';
import { say } from '../console/toast';
import { format } from '../i18n';
import { describedBy, Field } from '../shared/Form';
import { Icon } from '../shared/Icon';
import { MarkChip } from '../shared/Mark';
import type { Feedback, FeedbackState } from './hearing';
import { word } from './hearingWords';
import { feedbackMarks } from './marks';
import { ApplicantChip } from './parts';
import { Sure } from './Sure';
import { coded } from './words';

/** The states that may follow; nothing is proven before it was clarified. */
const NEXT: Record<FeedbackState, FeedbackState[]> = {
  DITERIMA: ['DIKLARIFIKASI'],
  DIKLARIFIKASI: ['TERBUKTI', 'TIDAK_TERBUKTI'],
  TERBUKTI: [],
  TIDAK_TERBUKTI: [],
};

/** One feedback: about whom, what was said, what comes of it. */
export function FeedbackCard({
  feedback,
  changed,
  reload,
}: {
  feedback: Feedback;
  changed: (next: Feedback) => void;
  reload: () => void;
}): JSX.Element {
  const [asking, setAsking] = useState<FeedbackState | null>(null);
  const [answer, setAnswer] = useState('');
  const handles = may(staffSession.value?.actor, 'FEEDBACK_HANDLE');
  const { applicant } = feedback;
  const send = async (state: FeedbackState): Promise<void> => {
    try {
      const next = await staff.post<Feedback>(`/api/recruitment/feedback/${feedback.id}/moves`, {
        state,
        version: feedback.version,
        ...(answer.trim() ? { answer: answer.trim() } : {}),
      });
      changed(next);
      say(word('feedbackDone', { number: next.number, state: coded('feedback', next.state) }));
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 409) throw problem;
      say(problem.message, { tone: 'danger' });
      reload();
    }
    setAsking(null);
    setAnswer('');
  };
  const begin = (state: FeedbackState): void => {
    if (state === 'DIKLARIFIKASI')
      void send(state).catch((problem: Error) => say(problem.message, { tone: 'danger' }));
    else setAsking(state);
  };
  return (
    <article class="feedback stack-tight">
      <header class="row-wrap">
        <MarkChip mark={feedbackMarks[feedback.state]} text={coded('feedback', feedback.state)} />
        <span class="mono">{feedback.number}</span>
        <span class="small muted num">
          {word('received')} {format.dateTime(feedback.receivedAt)}
        </span>
      </header>
      <p class="row-wrap">
        <span>{word('about')}</span>
        <a href={`#/applicants/${applicant.id}`}>
          <strong>{applicant.name}</strong>
        </a>
        <span class="small muted">{applicant.areaName}</span>
        <ApplicantChip state={applicant.state} />
      </p>
      {feedback.text ? (
        <p class="account-text">{feedback.text}</p>
      ) : (
        <p class="muted small">{word('hidden')}</p>
      )}
      {feedback.reporter && (
        <p class="small">
          {word('reporter')}: {feedback.reporter.name || word('anonymous')}
          {feedback.reporter.contact && `, ${feedback.reporter.contact}`}
        </p>
      )}
      {feedback.answer && (
        <p class="small">
          <strong>{word('answer')}:</strong> {feedback.answer}
        </p>
      )}
      {feedback.handledByName && feedback.handledAt && (
        <p class="small muted">
          {word('handledBy', { name: feedback.handledByName, time: format.dateTime(feedback.handledAt) })}
        </p>
      )}
      {handles && NEXT[feedback.state].length > 0 && (
        <div class="row-wrap">
          {NEXT[feedback.state].map((state) => (
            <button
              type="button"
              key={state}
              class={state === 'TERBUKTI' ? 'button button-danger' : 'button button-plain'}
              onClick={() => begin(state)}
            >
              {word(`to_${state as 'TERBUKTI'}`)}
            </button>
          ))}
        </div>
      )}
      {asking && (
        <Sure
          title={word(`to_${asking as 'TERBUKTI'}`)}
          action={word(`to_${asking as 'TERBUKTI'}`)}
          check={() => (answer.trim() ? [] : [{ field: 'answer', message: word('answerMissing') }])}
          submit={() => send(asking)}
          close={() => setAsking(null)}
        >
          {(error) => (
            <>
              {asking === 'TERBUKTI' && (
                <p class="notice tone-danger">
                  <Icon name="alert" size={20} />
                  {word('provenWarn', { name: applicant.name })}
                </p>
              )}
              <Field id="answer" text={word('answer')} hint={word('answerHint')} error={error('answer')}>
                <textarea
                  class="input"
                  id="answer"
                  rows={4}
                  maxLength={4000}
                  value={answer}
                  aria-describedby={describedBy('answer', word('answerHint'), error('answer'))}
                  onInput={(event) => setAnswer(event.currentTarget.value)}
                />
              </Field>
            </>
          )}
        </Sure>
      )}
    </article>
  );
}
