import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { label } from '../i18n';
import type { FieldError } from '../api/types';

export interface FieldProps {
  id: string; text: string; hint?: string; error?: string; children: ComponentChildren;
}

/** Label, hint, error, input; give the input `id`, class "input" and `aria-describedby={describedBy(...)}`. */
export function Field({ id, text, hint, error, children }: FieldProps): JSX.Element {
  return (
    <div class={error ? 'field field-bad' : 'field'}>
      <label for={id}>{text}</label>
      {hint && <span class="hint" id={`${id}-hint`}>{hint}</span>}
      {error && <span class="error" id={`${id}-error`}>{error}</span>}
      {children}
    </div>
  );
}

export function describedBy(id: string, hint?: string, error?: string): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The same words as at the fields, on top and focused, so that nobody hunts for what is wrong. */
export function ErrorSummary({ errors, text }: { errors: FieldError[]; text?: string }): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0 || Boolean(text);
  useEffect(() => { if (shown) box.current?.focus(); }, [errors, text]);
  if (!shown) return null;
  return (
    <div class="errors" role="alert" tabIndex={-1} ref={box}>
      <h2>{label('error.summary')}</h2>
      {text && <p>{text}</p>}
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}><a href={`#${field}`} onClick={(event) => jump(event, field)}>{message}</a></li>
        ))}
      </ul>
    </div>
  );
}

function jump(event: Event, id: string): void {
  event.preventDefault(); // the address belongs to the router
  document.getElementById(id)?.focus();
}
