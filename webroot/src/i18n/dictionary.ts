// Typed words: Indonesian is bundled and is the source of the keys; English is fetched only when chosen.
import { signal } from '@preact/signals';

export type Language = 'id' | 'en';
export type Params = Record<string, string | number>;
export type Words<K extends string> = Record<K, string>;
type Loader<K extends string> = () => Promise<{ default: Words<K> }>;

const KEY = 'siaga.language';
export const language = signal<Language>('id');
const loaders: (() => Promise<void>)[] = [];

export function fill(text: string, params?: Params): string {
  return params ? text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole)) : text;
}

/** Registers a dictionary and answers its `t`; reading it inside a component follows the language. */
export function dictionary<K extends string>(id: Words<K>, english: Loader<K>): (key: K, params?: Params) => string {
  const en = signal<Words<K> | undefined>(undefined);
  const load = async (): Promise<void> => { en.value ??= (await english()).default; };
  loaders.push(load);
  if (language.value === 'en') load().catch(() => undefined); // came late: Indonesian until the words are here
  return (key, params) => fill((language.value === 'en' ? en.value?.[key] : undefined) ?? id[key] ?? key, params);
}

export async function setLanguage(next: Language): Promise<void> {
  if (next === 'en') await Promise.all(loaders.map((load) => load()));
  language.value = next;
  document.documentElement.lang = next;
  try { localStorage.setItem(KEY, next); } catch { /* kept for this visit only */ }
}

/** Call once before the first render. */
export async function restoreLanguage(): Promise<void> {
  let kept: string | null = null;
  try { kept = localStorage.getItem(KEY); } catch { /* no storage: Indonesian */ }
  if (kept === 'en') await setLanguage('en').catch(() => undefined);
}
