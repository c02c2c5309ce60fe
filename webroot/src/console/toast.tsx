import { effect, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { Icon } from '../shared/Icon';
import { route } from './router';
import { word } from './words';

/** One short message at a time; an undo lives ten seconds. */
interface Toast {
  text: string;
  tone?: 'go' | 'danger';
  undo?: { text: string; run: () => void };
}
const shown = signal<Toast | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

/** What went wrong belongs to the page where it did; an undo stays within reach. */
let page = route.peek().path.join('/');
effect(() => {
  const now = route.value.path.join('/');
  if (now === page) return;
  page = now;
  const toast = shown.peek();
  if (toast?.tone === 'danger' && !toast.undo) shown.value = null;
});

export function say(text: string, more: Omit<Toast, 'text'> = {}): void {
  clearTimeout(timer);
  shown.value = { text, ...more };
  timer = setTimeout(
    () => {
      shown.value = null;
    },
    more.undo || more.tone === 'danger' ? 10_000 : 5_000,
  );
}

export function undoLast(): void {
  const undo = shown.value?.undo;
  shown.value = null;
  undo?.run();
}

export function Toasts(): JSX.Element {
  const toast = shown.value;
  return (
    <div class="toasts" role="status">
      {toast && (
        <div class={`toast tone-${toast.tone ?? 'go'}`}>
          <Icon name={toast.tone === 'danger' ? 'alert' : 'check'} size={20} />
          <span class="grow">{toast.text}</span>
          <span class="row toast-tools">
            {toast.undo && (
              <button type="button" class="button button-quiet" onClick={undoLast}>
                {toast.undo.text}
              </button>
            )}
            <button
              type="button"
              class="icon-button"
              aria-label={word('dismiss')}
              onClick={() => {
                shown.value = null;
              }}
            >
              <Icon name="close" size={16} />
            </button>
          </span>
        </div>
      )}
    </div>
  );
}
