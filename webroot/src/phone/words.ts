// The phone's `t`.
import { dictionary } from '../i18n';
import words from './words.id';

export type WordKey = keyof typeof words;
export const t = dictionary<WordKey>(words, () => import('./words.en'));
/** For keys put together from wire names; an unknown one falls back to nothing. */
export const maybe = (key: string): string => (key in words ? t(key as WordKey) : '');
