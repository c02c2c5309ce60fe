import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import { Form, TextField } from '../console/Form';
import { Copyable, Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { Dialog } from '../shared/Dialog';
import { city } from '../store/city';
import { StationPick } from './StationPick';
import type { Invitation, PersonRow } from './api';
import { word } from './words';

export type Asking = { what: 'add' } | { what: 'edit' | 'assign' | 'invite'; person: PersonRow };

/** The questions a person's row can lead to. */
export function PersonDialog({
  asking,
  close,
  changed,
}: {
  asking: Asking;
  close: () => void;
  changed: () => void;
}): JSX.Element {
  const done = (text: string): void => {
    say(text);
    changed();
    close();
  };
  const cancel = (
    <button type="button" class="button button-plain" onClick={close}>
      {word('cancel')}
    </button>
  );
  switch (asking.what) {
    case 'add':
      return (
        <Dialog title={word('addTitle')} onClose={close} actions={null}>
          <Edit done={done} cancel={cancel} />
        </Dialog>
      );
    case 'edit':
      return (
        <Dialog title={word('editTitle', { name: asking.person.name })} onClose={close} actions={null}>
          <Edit person={asking.person} done={done} cancel={cancel} />
        </Dialog>
      );
    case 'assign':
      return (
        <Dialog title={word('assignTitle', { name: asking.person.name })} onClose={close} actions={null}>
          <Assign person={asking.person} done={done} cancel={cancel} />
        </Dialog>
      );
    default:
      return (
        <Dialog
          title={word('inviteTitle', { name: asking.person.name })}
          onClose={close}
          actions={
            <button type="button" class="button" onClick={close}>
              {word('close')}
            </button>
          }
        >
          <Invite person={asking.person} />
        </Dialog>
      );
  }
}

function Edit({
  person,
  done,
  cancel,
}: {
  person?: PersonRow;
  done: (text: string) => void;
  cancel: JSX.Element;
}): JSX.Element {
  const [name, setName] = useState(person?.name ?? '');
  const [phone, setPhone] = useState(person?.phone ?? '');
  const [station, setStation] = useState<number | null>(null);
  const submit = async (): Promise<void> => {
    const body = { name: name.trim(), ...(phone.trim() || person ? { phone: phone.trim() } : {}) };
    if (person) await staff.put(`/api/people/${person.id}`, body);
    else await staff.post('/api/people', station === null ? body : { ...body, station });
    done(word('saved'));
  };
  return (
    <Form
      check={() => (name.trim() ? [] : [{ field: 'name', message: word('nameMissing') }])}
      submit={submit}
      action={word('save')}
      extra={cancel}
    >
      {(error) => (
        <>
          <TextField
            id="name"
            text={word('fullName')}
            value={name}
            onChange={setName}
            error={error('name')}
            autocomplete="off"
          />
          <TextField
            id="phone"
            text={word('phoneNumber')}
            hint={word('phoneHint')}
            value={phone}
            onChange={setPhone}
            error={error('phone')}
            type="tel"
            autocomplete="off"
          />
          {!person && (
            <StationPick id="station" value={station} onChange={setStation} error={error('station')} />
          )}
        </>
      )}
    </Form>
  );
}

function Assign({
  person,
  done,
  cancel,
}: {
  person: PersonRow;
  done: (text: string) => void;
  cancel: JSX.Element;
}): JSX.Element {
  const [station, setStation] = useState<number | null>(null);
  const submit = async (): Promise<void> => {
    await staff.post('/api/assignments', { person: person.id, station });
    done(word('assigned', { name: person.name }));
  };
  return (
    <Form
      check={() => (station === null ? [{ field: 'station', message: word('stationMissing') }] : [])}
      submit={submit}
      action={word('assign')}
      extra={cancel}
    >
      {(error) => <StationPick id="station" value={station} onChange={setStation} error={error('station')} />}
    </Form>
  );
}

function Invite({ person }: { person: PersonRow }): JSX.Element {
  const issued = useResource(
    () =>
      staff.post<Invitation[]>('/api/invitations', {
        round: city.value?.round.id,
        stations: [person.station],
      }),
    [person.id],
  );
  return (
    <Shown of={issued}>
      {([invitation]) =>
        invitation ? (
          <div class="stack">
            <p>{word('inviteAbout')}</p>
            <div>
              <span class="label">{word('code')}</span>
              <Copyable text={invitation.code} label={word('code')} />
            </div>
            <div>
              <span class="label">{word('link')}</span>
              <Copyable text={invitation.link} label={word('link')} />
            </div>
          </div>
        ) : (
          <p>{word('none')}</p>
        )
      }
    </Shown>
  );
}
