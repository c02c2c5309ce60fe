import { format } from '../i18n';
import { word } from './words';

/** How long ago, in the words people use. */
export function span(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return word('seconds', { n: Math.max(0, Math.round(ms / 1000)) });
  if (minutes < 60) return word('minutes', { n: minutes });
  return word('hours', { h: format.number(Math.floor(minutes / 60)), n: minutes % 60 });
}

export function ago(ms: number): string {
  return ms < 60_000 ? word('justNow') : word('ago', { age: span(ms) });
}
