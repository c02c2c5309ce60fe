import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import { TextField } from '../console/Form';
import { RightsDialog } from './RightsDialog';
import { word } from './words';

const EMPTY = { name: '', login: '', role: 'coordinator', territory: '' };

/** A new member of staff: name, login, role, area; the password is theirs to choose. */
export function AddStaff({
  close,
  added,
}: {
  close: () => void;
  added: (name: string, link: string) => void;
}): JSX.Element {
  const [form, setForm] = useState(EMPTY);
  const change = (key: keyof typeof EMPTY) => (value: string) => setForm((old) => ({ ...old, [key]: value }));
  const check = () => [
    ...(form.name.trim() ? [] : [{ field: 'name', message: word('nameMissing') }]),
    ...(form.login.trim() ? [] : [{ field: 'login', message: word('loginMissing') }]),
  ];
  const submit = async (): Promise<void> => {
    const { link } = await staff.post<{ link: string }>('/api/staff', form);
    added(form.name, link);
  };
  return (
    <RightsDialog
      title={word('addStaff')}
      form={form}
      change={change}
      check={check}
      submit={submit}
      close={close}
    >
      {(error) => (
        <>
          <TextField
            id="name"
            text={word('fullName')}
            value={form.name}
            onChange={change('name')}
            error={error('name')}
          />
          <TextField
            id="login"
            text={word('login')}
            hint={word('loginHint')}
            value={form.login}
            onChange={change('login')}
            error={error('login')}
            autocapitalize="none"
            autocomplete="off"
          />
        </>
      )}
    </RightsDialog>
  );
}
