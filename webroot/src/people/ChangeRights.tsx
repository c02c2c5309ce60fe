import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { Region } from '../api/types';
import { Form } from '../console/Form';
import { Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { Dialog } from '../shared/Dialog';
import { RightsFields } from './AddStaff';
import type { StaffRow } from './api';
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
  const [form, setForm] = useState({ role: person.role as string, territory: '' });
  const regions = useResource(() => staff.get<{ regions: Region[] }>('/api/regions'), []);
  const change = (key: 'role' | 'territory') => (value: string) => setForm((old) => ({ ...old, [key]: value }));
  const check = () => (form.territory ? [] : [{ field: 'territory', message: word('areaMissing') }]);
  const submit = async (): Promise<void> => {
    await staff.post(`/api/staff/${person.id}/rights`, form);
    changed();
  };
  return (
    <Dialog title={word('rightsTitle', { name: person.name })} onClose={close} actions={null}>
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
                <p class="notice tone-warn">{word('rightsAbout')}</p>
                <RightsFields form={form} change={change} error={error} regions={all} />
              </>
            )}
          </Form>
        )}
      </Shown>
    </Dialog>
  );
}
