// `t` of the inner screens: their own words, and the first screens' beneath.
import inner from './inner.id';
import { t as first, type WordKey as FirstKey } from './words';
import { dictionary, type Params } from '../i18n';

export { maybe } from './words';
export type InnerKey = keyof typeof inner;
export type WordKey = InnerKey | FirstKey;
const own = dictionary<InnerKey>(inner, () => import('./inner.en'));

export function t(key: WordKey, params?: Params): string {
  return key in inner ? own(key as InnerKey, params) : first(key as FirstKey, params);
}
