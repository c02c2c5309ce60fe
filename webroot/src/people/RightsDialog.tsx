import type { ComponentChildren, JSX } from 'preact';
import { staff } from '../api/staff';
import type { FieldError, Region } from '../api/types';
import { Form, SelectField } from '../console/Form';
import { Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { named } from '../i18n';
import { Dialog } from '../shared/Dialog';
import { levelled } from './area';
import { word } from './words';

const INDENT = { provinsi: '', kota: '', kecamatan: '\u2003', kelurahan: '\u2003\u2003' };

interface Rights {
  role: string;
  territory: string;
}
type Change = (key: keyof Rights) => (value: string) => void;
type ErrorOf = (field: string) => string | undefined;

/** Asks what somebody is here, and where, once the areas are known: for a new member and for a changed one. */
export function RightsDialog({
  title,
  form,
  change,
  check,
  submit,
  close,
  children,
}: {
  title: string;
  form: Rights;
  change: Change;
  /** What is missing besides the area. */
  check?: () => FieldError[];
  submit: () => Promise<void>;
  close: () => void;
  children: (error: ErrorOf) => ComponentChildren;
}): JSX.Element {
  const regions = useResource(() => staff.get<{ regions: Region[] }>('/api/regions'), []);
  const missing = (): FieldError[] => [
    ...(check?.() ?? []),
    ...(form.territory ? [] : [{ field: 'territory', message: word('areaMissing') }]),
  ];
  return (
    <Dialog title={title} onClose={close} actions={null}>
      <Shown of={regions}>
        {({ regions: all }) => (
          <Form
            check={missing}
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
                {children(error)}
                <RightsFields form={form} change={change} error={error} regions={all} />
              </>
            )}
          </Form>
        )}
      </Shown>
    </Dialog>
  );
}

function RightsFields({
  form,
  change,
  error,
  regions,
}: {
  form: Rights;
  change: Change;
  error: ErrorOf;
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
            `${INDENT[each.level]}${each.level === 'kelurahan' ? each.name : levelled(each.level, each.name)}`,
          ]),
        ]}
      />
    </>
  );
}

/** Each kelurahan under its kecamatan: the dotted codes sort that way by themselves. */
const ordered = (all: Region[]): Region[] => [...all].sort((a, b) => (a.code < b.code ? -1 : 1));
