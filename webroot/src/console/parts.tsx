import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Problem } from '../api/problem';
import { label } from '../i18n';
import { Icon, type IconName } from '../shared/Icon';
import type { Resource } from './resource';
import { say } from './toast';
import { word } from './words';

/** Title, one line about the page, its actions. */
export function PageHead({
  title,
  about,
  hidden,
  children,
}: {
  title: string;
  about?: ComponentChildren;
  hidden?: boolean;
  children?: ComponentChildren;
}): JSX.Element {
  useEffect(() => {
    document.title = `${title} – Siaga TPS`;
  }, [title]);
  return (
    <header class={hidden ? 'sr' : 'page-head'}>
      <div class="grow">
        <h1>{title}</h1>
        {about && <p class="muted small">{about}</p>}
      </div>
      {children && <div class="row-wrap no-print">{children}</div>}
    </header>
  );
}

export const Loading = (): JSX.Element => (
  <div class="state" role="status">
    <Icon name="spinner" spin size={28} />
    <p class="muted">{word('loading')}</p>
  </div>
);

export function Empty({
  icon = 'inbox',
  title,
  children,
}: {
  icon?: IconName;
  title: string;
  children?: ComponentChildren;
}): JSX.Element {
  return (
    <div class="state">
      <Icon name={icon} size={32} />
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}

export const textOf = (problem: unknown): string =>
  problem instanceof Problem ? problem.message : label('error.unexpected');

export function Failed({ problem, retry }: { problem: unknown; retry?: () => void }): JSX.Element {
  return (
    <div class="state tone-danger" role="alert">
      <Icon name="alert" size={32} />
      <p>
        <strong>{word('failed')}</strong>
      </p>
      <p>{textOf(problem)}</p>
      <p class="muted small">{word('failedNext')}</p>
      {retry && (
        <button type="button" class="button" onClick={retry}>
          <Icon name="refresh" size={18} />
          {label('do.retry')}
        </button>
      )}
    </div>
  );
}

/** Loading, failed, or the data: every fetched page passes through here. */
export function Shown<T>({
  of,
  children,
}: {
  of: Resource<T>;
  children: (data: T) => ComponentChildren;
}): JSX.Element {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  return of.problem ? <Failed problem={of.problem} retry={of.reload} /> : <Loading />;
}

/** Something secret or long that is read or copied, never typed. */
export function Copyable({ text, label: name }: { text: string; label: string }): JSX.Element {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      say(word('copied'));
    } catch {
      /* without the clipboard the text can still be selected by hand */
    }
  };
  return (
    <div class="copyable">
      <input
        class="input mono"
        readOnly
        value={text}
        aria-label={name}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" class="button button-plain" onClick={copy}>
        <Icon name={copied ? 'check' : 'copy'} size={18} />
        {copied ? word('copied') : word('copy')}
      </button>
    </div>
  );
}

/** One of a few, as joined buttons. */
export function Choice<K extends string>({
  name,
  value,
  options,
  onChange,
}: {
  name: string;
  value: K;
  options: readonly (readonly [K, string])[];
  onChange: (next: K) => void;
}): JSX.Element {
  return (
    <div class="choice" role="group" aria-label={name}>
      {options.map(([key, text]) => (
        <button type="button" key={key} aria-pressed={key === value} onClick={() => onChange(key)}>
          {text}
        </button>
      ))}
    </div>
  );
}
