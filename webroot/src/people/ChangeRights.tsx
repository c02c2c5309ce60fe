import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { StaffRow } from './api';
import { areaCodeOf } from './area';
import { RightsDialog } from './RightsDialog';
import { word } from './words';

/** Another role or area for somebody who is here already; they sign in anew. */
export function ChangeRights({
  person,
  close,
  changed,
}: {
  person: StaffRow;
  close: () => void;
  changed: () => void;
}): JSX.Element {
  const [form, setForm] = useState({
    role: person.role as string,
    territory: person.territories.length === 1 ? areaCodeOf(person.territories[0]!) : '',
  });
  const change = (key: 'role' | 'territory') => (value: string) => setForm((old) => ({ ...old, [key]: value }));
  const submit = async (): Promise<void> => {
    await staff.post(`/api/staff/${person.id}/rights`, form);
    changed();
  };
  return (
    <RightsDialog
      title={word('rightsTitle', { name: person.name })}
      form={form}
      change={change}
      submit={submit}
      close={close}
    >
      {() => <p class="notice tone-warn">{word('rightsAbout')}</p>}
    </RightsDialog>
  );
}
