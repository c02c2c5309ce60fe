import type { ComponentChildren, JSX } from 'preact';
import { Form } from '../console/Form';
import type { FieldError } from '../api/types';
import { Dialog } from '../shared/Dialog';
import { word } from './words';

/** One question before something that cannot be taken back, with the fields it may need. */
export const Sure = ({
  title,
  text,
  action,
  check,
  submit,
  close,
  children,
}: {
  title: string;
  text?: string;
  action: string;
  check?: () => FieldError[];
  submit: () => Promise<void>;
  close: () => void;
  children?: (error: (field: string) => string | undefined) => ComponentChildren;
}): JSX.Element => (
  <Dialog title={title} onClose={close} actions={null}>
    <Form
      {...(check ? { check } : {})}
      submit={submit}
      action={action}
      extra={
        <button type="button" class="button button-plain" onClick={close}>
          {word('cancel')}
        </button>
      }
    >
      {(error) => (
        <>
          {text && <p>{text}</p>}
          {children?.(error)}
        </>
      )}
    </Form>
  </Dialog>
);
