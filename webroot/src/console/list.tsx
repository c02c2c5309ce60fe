import type { JSX, Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../shared/Icon';
import { textOf } from './parts';
import { useResource, type Resource } from './resource';
import { say } from './toast';

const TYPING_PAUSE_MS = 300;

/** What is typed into a search field, and what is searched for once the typing rests. */
export interface Typed {
  typed: string;
  type: (text: string) => void;
  query: string;
}

export function useTyped(): Typed {
  const [typed, type] = useState('');
  const [query, setQuery] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, type, query };
}

/** The field that a list is searched with. */
export const Find = ({
  of,
  text,
  hint = text,
  field,
}: {
  of: Pick<Typed, 'typed' | 'type'>;
  text: string;
  hint?: string;
  field?: Ref<HTMLInputElement>;
}): JSX.Element => (
  <label class="find">
    <Icon name="search" size={18} />
    <span class="sr">{text}</span>
    <input
      class="input"
      type="search"
      ref={field ?? null}
      placeholder={hint}
      value={of.typed}
      onInput={(event) => of.type(event.currentTarget.value)}
    />
  </label>
);

/** A list that comes page by page; what is asked for after the first page is put behind it. */
export interface Pages<P> extends Resource<P> {
  more: () => void;
}

export function usePages<P extends { next?: string | null }>(
  ask: (after?: string) => Promise<P>,
  join: (from: P, next: P) => P,
  keys: unknown[],
): Pages<P> {
  const page = useResource(() => ask(), keys);
  const from = page.data;
  const more = (): void =>
    void ask(from?.next ?? undefined).then(
      (next) => from && page.set(join(from, next)),
      (problem) => say(textOf(problem), { tone: 'danger' }),
    );
  return { ...page, more };
}

/** Below a list of which there is more. */
export const More = <P extends { next?: string | null }>({
  of,
  text,
}: {
  of: Pages<P>;
  text: string;
}): JSX.Element | null =>
  of.data?.next ? (
    <button type="button" class="button button-plain" onClick={of.more}>
      {text}
    </button>
  ) : null;
