import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { Region } from '../api/types';
import { Form, SelectField, TextField } from '../console/Form';
import { Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { named } from '../i18n';
import { Dialog } from '../shared/Dialog';
import { word } from './words';

const EMPTY = { name: '', login: '', role: 'coordinator', territory: '' };
const INDENT = { provinsi: '', kota: '', kecamatan: '\u2003', kelurahan: '\u2003\u2003' };

/** A new member of staff: name, login, role, area; the password is theirs to choose. */
export function AddStaff({
  close,
  added,
}: {
  close: () => void;
  added: (name: string, link: string) => void;
}): JSX.Element {
  const [form, setForm] = useState(EMPTY);
  const regions = useResource(() => staff.get<{ regions: Region[] }>('/api/regions'), []);
  const change = (key: keyof typeof EMPTY) => (value: string) => setForm((old) => ({ ...old, [key]: value }));
  const check = () => [
    ...(form.name.trim() ? [] : [{ field: 'name', message: word('nameMissing') }]),
    ...(form.login.trim() ? [] : [{ field: 'login', message: word('loginMissing') }]),
    ...(form.territory ? [] : [{ field: 'territory', message: word('areaMissing') }]),
  ];
  const submit = async (): Promise<void> => {
    const { link } = await staff.post<{ link: string }>('/api/staff', form);
    added(form.name, link);
  };
  return (
    <Dialog title={word('addStaff')} onClose={close} actions={null}>
      <Shown of={regions}>
        {({ regions: all }) => (
          <Form
            check={check}
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
                <RightsFields form={form} change={change} error={error} regions={all} />
              </>
            )}
          </Form>
        )}
      </Shown>
    </Dialog>
  );
}

/** What somebody is here, and where: the same two fields for a new member and for a changed one. */
export function RightsFields({
  form,
  change,
  error,
  regions,
}: {
  form: { role: string; territory: string };
  change: (key: 'role' | 'territory') => (value: string) => void;
  error: (field: string) => string | undefined;
  regions: Region[];
}): JSX.Element {
  return (
    <>
      <SelectField
        id="role"
        text={word('role')}
        value={form.role}
        onChange={change('role')}
        error={error('role')}
        options={(['coordinator', 'observer', 'admin'] as const).map((role) => [
          role,
          named('role', role),
        ])}
      />
      <SelectField
        id="territory"
        text={word('area')}
        value={form.territory}
        onChange={change('territory')}
        error={error('territory')}
        options={[
          ['', word('chooseArea')],
          ...ordered(regions).map((each): [string, string] => [
            each.code,
            `${INDENT[each.level]}${each.level === 'kelurahan' ? '' : `${named('level', each.level)} `}${each.name}`,
          ]),
        ]}
      />
    </>
  );
}

/** Each kelurahan under its kecamatan: the dotted codes sort that way by themselves. */
const ordered = (all: Region[]): Region[] => [...all].sort((a, b) => (a.code < b.code ? -1 : 1));
