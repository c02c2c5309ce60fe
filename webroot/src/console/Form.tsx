import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem } from '../api/problem';
import type { FieldError } from '../api/types';
import { describedBy, ErrorSummary, Field } from '../shared/Form';
import { Icon } from '../shared/Icon';
import { textOf } from './parts';

/** Checks before sending, shows the server's field errors in the same place, guards against a double send. */
export function Form({
  check,
  submit,
  action,
  wide,
  danger,
  names = {},
  extra,
  children,
}: {
  check?: () => FieldError[];
  submit: () => Promise<unknown>;
  action: string;
  wide?: boolean;
  /** Sending takes something from somebody. */
  danger?: boolean;
  /** The server's field names, where they differ from the ids on the page. */
  names?: Record<string, string>;
  extra?: ComponentChildren;
  children: (error: (field: string) => string | undefined) => ComponentChildren;
}): JSX.Element {
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [text, setText] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const found = check?.() ?? [];
    setErrors(found);
    setText(undefined);
    if (found.length > 0) return;
    setBusy(true);
    try {
      await submit();
    } catch (problem) {
      const fields = problem instanceof Problem ? problem.fields : [];
      setErrors(fields.map(({ field, message }) => ({ field: names[field] ?? field, message: sentence(message) })));
      if (fields.length === 0) setText(textOf(problem));
    } finally {
      setBusy(false);
    }
  };
  const error = (field: string): string | undefined => errors.find((each) => each.field === field)?.message;
  return (
    <form class="stack" noValidate onSubmit={(event) => void send(event)}>
      <ErrorSummary errors={errors} text={text} />
      {children(error)}
      <div class="row-wrap">
        <button class={`button${wide ? ' button-wide' : ''}${danger ? ' button-danger' : ''}`} aria-disabled={busy}>
          {busy && <Icon name="spinner" spin size={18} />}
          {action}
        </button>
        {extra}
      </div>
    </form>
  );
}

/** The server's words about a field may go on behind its name; here they stand alone. */
const sentence = (words: string): string =>
  words.charAt(0).toUpperCase() + words.slice(1) + (/[.!?]$/.test(words) ? '' : '.');

interface InputProps {
  type?: 'text' | 'password' | 'date' | 'time' | 'tel' | 'number';
  autocomplete?: string;
  autocapitalize?: 'none';
  inputMode?: 'decimal' | 'numeric' | 'tel';
  placeholder?: string;
}

export function TextField({
  id,
  text,
  hint,
  error,
  value,
  onChange,
  ...input
}: InputProps & {
  id: string;
  text: string;
  hint?: string;
  error?: string;
  value: string;
  onChange: (value: string) => void;
}): JSX.Element {
  return (
    <Field id={id} text={text} hint={hint} error={error}>
      <input
        class="input"
        id={id}
        name={id}
        value={value}
        {...(input as object)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}

export function SelectField({
  id,
  text,
  hint,
  error,
  value,
  onChange,
  options,
}: {
  id: string;
  text: string;
  hint?: string;
  error?: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly (readonly [string, string])[];
}): JSX.Element {
  return (
    <Field id={id} text={text} hint={hint} error={error}>
      <select
        class="input"
        id={id}
        value={value}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
