import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { send } from '../api/http';
import { staffSession } from '../api/staff';
import type { Session } from '../api/types';
import { Form, TextField } from '../console/Form';
import { go } from '../console/router';
import { Gate } from './Gate';
import { word } from './words';

const EMPTY = { name: '', login: '', password: '', territory: '36.73', votingDay: '' };

/** The first admin and round, from the one-time link that the server printed. */
export function Setup({ code }: { code: string }): JSX.Element {
  const [form, setForm] = useState(EMPTY);
  const change = (key: keyof typeof EMPTY) => (value: string) => setForm((old) => ({ ...old, [key]: value }));
  const check = () => [
    ...(form.name.trim() ? [] : [{ field: 'name', message: word('nameMissing') }]),
    ...(form.login.trim() ? [] : [{ field: 'login', message: word('loginMissing') }]),
    ...(form.password.length >= 12 ? [] : [{ field: 'password', message: word('newShort') }]),
    ...(/^\d\d(\.?\d\d)*/.test(form.territory)
      ? []
      : [{ field: 'territory', message: word('territoryMissing') }]),
    ...(form.votingDay ? [] : [{ field: 'votingDay', message: word('dayMissing') }]),
  ];
  const submit = async (): Promise<void> => {
    const session = (await send<Session>('/api/setup', { body: { code, ...form } })).value;
    go('#/regions');
    staffSession.value = session;
  };
  return (
    <Gate title={word('setupTitle')} lead={word('setupLead')}>
      <Form check={check} submit={submit} action={word('setupSubmit')} wide>
        {(error) => (
          <>
            <TextField
              id="name"
              text={word('name')}
              value={form.name}
              onChange={change('name')}
              error={error('name')}
              autocomplete="name"
            />
            <TextField
              id="login"
              text={word('login')}
              hint={word('loginHint')}
              value={form.login}
              onChange={change('login')}
              error={error('login')}
              autocomplete="username"
              autocapitalize="none"
            />
            <TextField
              id="password"
              text={word('newPassword')}
              hint={word('newHint')}
              value={form.password}
              onChange={change('password')}
              error={error('password')}
              autocomplete="new-password"
              type="password"
            />
            <TextField
              id="territory"
              text={word('territory')}
              hint={word('territoryHint')}
              value={form.territory}
              onChange={change('territory')}
              error={error('territory')}
              inputMode="decimal"
            />
            <TextField
              id="votingDay"
              text={word('votingDay')}
              value={form.votingDay}
              onChange={change('votingDay')}
              error={error('votingDay')}
              type="date"
            />
          </>
        )}
      </Form>
    </Gate>
  );
}
