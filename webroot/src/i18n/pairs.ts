// Words of the console's pages: both languages side by side, so that neither can be forgotten.
import { fill, language, type Params } from './dictionary';

export type Pair = readonly [id: string, en: string];

/** Answers the `t` of one feature; reading it inside a component follows the language. */
export function pairs<K extends string>(words: Record<K, Pair>): (key: K, params?: Params) => string {
  // A key made from the wire may be one this version does not know; it must not break the page.
  return (key, params) => fill(words[key]?.[language.value === 'en' ? 1 : 0] ?? key, params);
}
