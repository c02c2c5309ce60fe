import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { FieldError } from '../api/types';
import { Form, TextField } from '../console/Form';
import { say } from '../console/toast';
import { format } from '../i18n';
import { Dialog } from '../shared/Dialog';
import { kecamatanName } from './areas';
import type { NeedRow, Wave } from './api';
import { word } from './needsWords';
import { word as shared } from './words';

/** The days of an extension, and by name which kelurahan it is for. */
export function ExtensionDialog({
  wave,
  short,
  close,
  opened,
}: {
  wave: Wave;
  short: NeedRow[];
  close: () => void;
  opened: () => void;
}): JSX.Element {
  const [opensOn, setOpensOn] = useState(wave.settings.extensionOpensOn);
  const [closesOn, setClosesOn] = useState(wave.settings.extensionClosesOn);
  const check = (): FieldError[] => [
    ...(opensOn ? [] : [{ field: 'opensOn', message: shared('dateMissing') }]),
    ...(closesOn ? [] : [{ field: 'closesOn', message: shared('dateMissing') }]),
    ...(opensOn && closesOn && closesOn < opensOn
      ? [{ field: 'closesOn', message: shared('dateOrder') }]
      : []),
  ];
  const submit = async (): Promise<void> => {
    await staff.post('/api/recruitment/extensions', {
      wave: wave.id,
      areas: short.map(({ area }) => area),
      opensOn,
      closesOn,
    });
    say(word('opened', { n: format.number(short.length) }));
    opened();
    close();
  };
  return (
    <Dialog title={word('openTitle', { n: format.number(short.length) })} onClose={close} actions={null}>
      <Form
        check={check}
        submit={submit}
        action={word('open')}
        extra={
          <button type="button" class="button button-plain" onClick={close}>
            {shared('cancel')}
          </button>
        }
      >
        {(error) => (
          <>
            <p>{word('openAbout', { age: wave.settings.extensionMinAge })}</p>
            <div class="form-grid">
              <TextField
                id="opensOn"
                type="date"
                text={word('opensOn')}
                value={opensOn}
                onChange={setOpensOn}
                error={error('opensOn')}
              />
              <TextField
                id="closesOn"
                type="date"
                text={word('closesOn')}
                value={closesOn}
                onChange={setClosesOn}
                error={error('closesOn')}
              />
            </div>
            <div class="short-list" tabIndex={0} role="region" aria-label={word('openList')}>
              <ul>
                {short.map((row) => (
                  <li key={row.area}>
                    {shared('kelAndKec', {
                      kelurahan: row.areaName ?? '',
                      kecamatan: kecamatanName(row.area),
                    })}
                  </li>
                ))}
              </ul>
            </div>
          </>
        )}
      </Form>
    </Dialog>
  );
}
