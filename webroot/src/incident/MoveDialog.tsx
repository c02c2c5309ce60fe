import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff, staffSession } from '../api/staff';
import type { FieldError, Incident } from '../api/types';
import { Form, SelectField } from '../console/Form';
import { useResource } from '../console/resource';
import { Shown } from '../console/parts';
import { label, named } from '../i18n';
import { Dialog } from '../shared/Dialog';
import { describedBy, Field } from '../shared/Form';
import { makeMove, type MoveName } from './moves';
import { word } from './words';

interface Colleague {
  id: string;
  name: string;
  role: string;
}

/** Asks for what a move needs: a person, a note, an outcome. */
export function MoveDialog({
  move,
  incident,
  refresh,
  close,
}: {
  move: MoveName;
  incident: Incident;
  refresh: (next?: Incident) => void;
  close: () => void;
}): JSX.Element {
  const title = word(move === 'assign' ? 'assignTitle' : move === 'note' ? 'noteTitle' : 'closeTitle');
  const [version] = useState(incident.version);
  const send = async (body: { note?: string; to?: string }): Promise<void> => {
    await makeMove(incident.id, move, { ...body, version }, refresh);
    close();
  };
  return (
    <Dialog title={title} onClose={close} actions={null}>
      {move === 'assign' ? (
        <Assign station={incident.station} send={send} close={close} />
      ) : (
        <Note move={move} send={send} close={close} />
      )}
    </Dialog>
  );
}

const Cancel = ({ close }: { close: () => void }): JSX.Element => (
  <button type="button" class="button button-plain" onClick={close}>
    {label('do.cancel')}
  </button>
);

function Note({
  move,
  send,
  close,
}: {
  move: MoveName;
  send: (body: { note: string }) => Promise<void>;
  close: () => void;
}): JSX.Element {
  const [note, setNote] = useState('');
  const ending = move === 'close';
  const hint = ending ? word('outcomeHint') : undefined;
  const check = (): FieldError[] =>
    note.trim() ? [] : [{ field: 'note', message: word(ending ? 'outcomeMissing' : 'noteMissing') }];
  return (
    <Form
      check={check}
      submit={() => send({ note: note.trim() })}
      action={word(ending ? 'closeIt' : 'saveNote')}
      extra={<Cancel close={close} />}
    >
      {(error) => (
        <Field id="note" text={word(ending ? 'outcome' : 'noteText')} hint={hint} error={error('note')}>
          <textarea
            class="input"
            id="note"
            rows={4}
            maxLength={1000}
            value={note}
            autofocus
            aria-describedby={describedBy('note', hint, error('note'))}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </Field>
      )}
    </Form>
  );
}

function Assign({
  station,
  send,
  close,
}: {
  station: number;
  send: (body: { to: string }) => Promise<void>;
  close: () => void;
}): JSX.Element {
  const self = staffSession.value!.actor;
  const [to, setTo] = useState('');
  const people = useResource(
    () => staff.get<{ people: Colleague[] }>(`/api/colleagues?station=${station}`),
    [station],
  );
  const check = (): FieldError[] => (to ? [] : [{ field: 'to', message: word('chooseMissing') }]);
  return (
    <Shown of={people}>
      {({ people: all }) => (
        <Form
          check={check}
          submit={() => send({ to })}
          action={word('assign')}
          extra={<Cancel close={close} />}
        >
          {(error) => (
            <SelectField
              id="to"
              text={word('assignTo')}
              value={to}
              onChange={setTo}
              error={error('to')}
              options={[
                ['', word('choose')],
                [self.id, `${self.name} (${word('me')})`],
                ...all
                  .filter((each) => each.id !== self.id)
                  .map((each): [string, string] => [each.id, `${each.name}, ${named('role', each.role)}`]),
              ]}
            />
          )}
        </Form>
      )}
    </Shown>
  );
}
