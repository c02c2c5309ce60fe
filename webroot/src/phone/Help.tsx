import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Failure, useOpenForm, useSave } from './parts';
import { recentPosition } from './geo';
import { withText } from './text';
import { t } from './words';
import { label } from '../i18n';
import { Dialog } from '../shared/Dialog';
import { Field } from '../shared/Form';

/** One question before the loudest report of all, so that a pocket does not send it. */
export function HelpDialog({ onClose }: { onClose: () => void }): JSX.Element {
  useOpenForm();
  const [text, setText] = useState('');
  const { failed, busy, commit } = useSave();
  const send = (): void => commit({
    kind: 'help', body: withText(text), position: recentPosition(),
  });
  return (
    <Dialog title={t('help.title')} onClose={onClose} actions={<>
      <button class="button button-danger button-wide" disabled={busy} onClick={send}>{t('help.do')}</button>
      <button class="button button-plain button-wide" onClick={onClose}>{label('do.cancel')}</button>
    </>}>
      <div class="stack">
        <p>{t('help.body')}</p>
        <Field id="help-text" text={t('help.text')}>
          <textarea id="help-text" class="input" rows={2} maxLength={1000} value={text}
            onInput={(event) => setText(event.currentTarget.value)} />
        </Field>
        <Failure text={failed} />
      </div>
    </Dialog>
  );
}
