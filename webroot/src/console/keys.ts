import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** Single-key shortcuts: resting in fields and under dialogs, and off when the person says so. */
const KEEP = 'siaga.keys';
export const keysOn = signal(localStorage.getItem(KEEP) !== 'off');
type Handlers = Record<string, () => void>;
const layers: { current: Handlers }[] = [];
let prefix: { key: string; at: number } | undefined;

export function switchKeys(on: boolean): void {
  keysOn.value = on;
  localStorage.setItem(KEEP, on ? 'on' : 'off');
}

/** The keys of the page in sight, for the list under "?". */
export const pageKeys = signal<readonly KeyRow[]>([]);
export type KeyRow = readonly [keys: readonly string[], text: string];

export function useKeyList(rows: readonly KeyRow[]): void {
  const said = JSON.stringify(rows);
  useEffect(() => {
    pageKeys.value = rows;
    return () => {
      pageKeys.value = [];
    };
  }, [said]);
}

/** Later layers win, so a page may override the shell. Names are keys ("j", "?") or pairs ("g p"). */
export function useKeys(handlers: Handlers): void {
  const layer = useRef(handlers);
  layer.current = handlers;
  useEffect(() => {
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
    };
  }, []);
}

addEventListener('keydown', (event) => {
  if (!keysOn.value || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (document.querySelector('dialog[open]')) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const pair = prefix && Date.now() - prefix.at < 1_500 ? `${prefix.key} ${key}` : '';
  prefix = key === 'g' ? { key, at: Date.now() } : undefined;
  const handler = find(pair) ?? find(key);
  if (!handler) return;
  // Enter and Space belong to the focused control.
  if ((key === 'Enter' || key === ' ') && (event.target as Element).closest?.('a, button, summary')) return;
  event.preventDefault();
  handler();
});

const find = (name: string): (() => void) | undefined => {
  for (let at = layers.length - 1; at >= 0; at--) {
    const handler = layers[at]!.current[name];
    if (handler) return handler;
  }
  return undefined;
};

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select') !== null);
