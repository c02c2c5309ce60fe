import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FieldError } from '../api/types';
import { Form } from '../console/Form';
import { Dialog } from '../shared/Dialog';
import { describedBy, Field } from '../shared/Form';
import { Icon } from '../shared/Icon';
import type { ApplicantDetail, MoveName } from './api';
import type { MoveBody } from './moving';
import { BY_DEATH, questionOf } from './reasons';
import { reasonText, word } from './screeningWords';
import { coded, word as shared } from './words';

const NOTE_MAX = 1_000;

/** Asks why, before a move that somebody will have to understand later. */
export function MoveDialog({
  applicant,
  move,
  close,
  send,
}: {
  applicant: ApplicantDetail;
  move: MoveName;
  close: () => void;
  send: (body: MoveBody) => Promise<void>;
}): JSX.Element {
  const question = questionOf(move, applicant.state) ?? { reasons: [], must: 'none' as const };
  const [reasons, setReasons] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const toApplicant = move === 'ASK_REPAIR';
  const hint = toApplicant ? word('noteHint') : undefined;
  const noteNeeded = question.must === 'note' || reasons.includes('LAINNYA');
  const noteText = word(toApplicant ? 'noteToApplicant' : 'note');
  const check = (): FieldError[] => [
    ...(question.must === 'reason' && reasons.length === 0
      ? [{ field: 'reasons', message: word('reasonsMissing') }]
      : []),
    ...(noteNeeded && !note.trim() ? [{ field: 'note', message: word('noteMissing') }] : []),
  ];
  const submit = (): Promise<void> =>
    send({ ...(reasons.length > 0 ? { reasons } : {}), ...(note.trim() ? { note: note.trim() } : {}) });
  return (
    <Dialog title={`${coded('move', move)}: ${applicant.name}`} onClose={close} actions={null}>
      <Form
        check={check}
        submit={submit}
        action={coded('move', move)}
        danger={question.danger}
        extra={
          <button type="button" class="button button-plain" onClick={close}>
            {shared('cancel')}
          </button>
        }
      >
        {(error) => (
          <>
            {move === 'PROPOSE_REJECT' && (
              <p class="notice tone-info">
                <Icon name="people" size={20} />
                {word('second')}
              </p>
            )}
            {question === BY_DEATH && <p>{word('onlyDeath')}</p>}
            {question.reasons.length > 0 && (
              <Reasons all={question.reasons} chosen={reasons} change={setReasons} error={error('reasons')} />
            )}
            <Field
              id="note"
              text={noteNeeded ? noteText : word('mayBeEmpty', { field: noteText })}
              hint={hint}
              error={error('note')}
            >
              <textarea
                class="input"
                id="note"
                rows={3}
                maxLength={NOTE_MAX}
                value={note}
                aria-describedby={describedBy('note', hint, error('note'))}
                onInput={(event) => setNote(event.currentTarget.value)}
              />
            </Field>
          </>
        )}
      </Form>
    </Dialog>
  );
}

const Reasons = ({
  all,
  chosen,
  change,
  error,
}: {
  all: readonly string[];
  chosen: string[];
  change: (next: string[]) => void;
  error?: string;
}): JSX.Element => (
  <fieldset class={error ? 'field field-bad' : 'field'}>
    <legend>{word('reasons')}</legend>
    {all.length > 1 && <span class="hint">{word('reasonsHint')}</span>}
    {error && <span class="error">{error}</span>}
    <div class="reason-chips">
      {all.map((code, at) => (
        <label key={code} class="reason-chip">
          <input
            type="checkbox"
            id={at === 0 ? 'reasons' : undefined}
            checked={chosen.includes(code)}
            onChange={(event) =>
              change(event.currentTarget.checked ? [...chosen, code] : chosen.filter((each) => each !== code))
            }
          />
          <span>{reasonText(code)}</span>
        </label>
      ))}
    </div>
  </fieldset>
);
