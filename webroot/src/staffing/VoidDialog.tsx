import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import { Form, TextField } from '../console/Form';
import { say } from '../console/toast';
import { Dialog } from '../shared/Dialog';
import type { PaperRow } from './papers';
import { word } from './paperWords';

/** Why a paper no longer counts; there is no way back, so it is asked. */
export function VoidDialog({
  paper,
  close,
  done,
}: {
  paper: PaperRow;
  close: () => void;
  done: (row: PaperRow) => void;
}): JSX.Element {
  const [reason, setReason] = useState('');
  const submit = async (): Promise<void> => {
    done(await staff.post<PaperRow>(`/api/staffing/papers/${paper.id}/void`, { reason }));
    say(word('voidDone', { number: paper.number }));
    close();
  };
  return (
    <Dialog title={word('voidTitle', { number: paper.number })} onClose={close} actions={null}>
      <Form
        check={() => (reason.trim() ? [] : [{ field: 'reason', message: word('reasonMissing') }])}
        submit={submit}
        action={word('voidDo')}
        extra={
          <button type="button" class="button button-plain" onClick={close}>
            {word('cancel')}
          </button>
        }
      >
        {(error) => (
          <>
            <p>{word('voidAbout')}</p>
            <TextField
              id="reason"
              text={word('reason')}
              error={error('reason')}
              value={reason}
              onChange={setReason}
            />
          </>
        )}
      </Form>
    </Dialog>
  );
}
