import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { HonorariumRow } from '../api/contract';
import { staff } from '../api/staff';
import { Form, TextField } from '../console/Form';
import { Choice } from '../console/parts';
import { say } from '../console/toast';
import { Dialog } from '../shared/Dialog';
import { word } from './honorariumWords';

type Mark = 'PRESENT' | 'ABSENT' | 'NONE';

/** What the office knows of somebody's presence beside the reports. */
export function MarkDialog({
  row,
  close,
  done,
}: {
  row: HonorariumRow;
  close: () => void;
  done: () => void;
}): JSX.Element {
  const noted = row.presence === 'CONFIRMED' || row.presence === 'ABSENT';
  const [presence, setPresence] = useState<Mark>(row.presence === 'ABSENT' ? 'ABSENT' : 'PRESENT');
  const [note, setNote] = useState(row.note ?? '');
  const submit = async (): Promise<void> => {
    await staff.put(`/api/staffing/honorarium/marks/${row.assignment}`, {
      presence,
      ...(presence === 'NONE' ? {} : { note }),
    });
    say(word('marked', { name: row.name }));
    done();
    close();
  };
  return (
    <Dialog title={word('markTitle', { name: row.name })} onClose={close} actions={null}>
      <Form
        check={() =>
          presence === 'NONE' || note.trim() ? [] : [{ field: 'note', message: word('noteMissing') }]
        }
        submit={submit}
        action={word('save')}
        extra={
          <button type="button" class="button button-plain" onClick={close}>
            {word('cancel')}
          </button>
        }
      >
        {(error) => (
          <>
            <p class="muted">{word('markAbout')}</p>
            <Choice<Mark>
              name={word('presence')}
              value={presence}
              onChange={setPresence}
              options={[
                ['PRESENT', word('mark_PRESENT')],
                ['ABSENT', word('mark_ABSENT')],
                ...(noted ? [['NONE', word('mark_NONE')] as const] : []),
              ]}
            />
            {presence !== 'NONE' && (
              <TextField
                id="note"
                text={word('note')}
                hint={word('noteHint')}
                error={error('note')}
                value={note}
                onChange={setNote}
              />
            )}
          </>
        )}
      </Form>
    </Dialog>
  );
}
