// New versions of the app: fetched quietly, applied only when nothing is unsent and no form is open.
import { effect, signal } from '@preact/signals';
import { sendingIds, unsent } from './app';
import { openForms } from './route';

export const newVersion = signal(false);
const CHECK_MS = 3_600_000;

export async function watchVersions(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const hadOne = navigator.serviceWorker.controller !== null;
  try {
    const found = await navigator.serviceWorker.register('/phone/sw.js', {
      scope: '/phone/',
      updateViaCache: 'none',
    });
    const look = (): void => {
      newVersion.value = hadOne && found.waiting !== null;
    };
    const follow = (): void => found.installing?.addEventListener('statechange', look);
    look();
    follow();
    found.addEventListener('updatefound', follow);
    setInterval(() => void found.update().catch(() => undefined), CHECK_MS);
    effect(() => {
      if (newVersion.value && quiet()) found.waiting?.postMessage('apply');
    });
    if (hadOne) navigator.serviceWorker.addEventListener('controllerchange', reloadWhenQuiet, { once: true });
  } catch {
    // without a service worker the app still works while there is signal
  }
}

function quiet(): boolean {
  return openForms.value === 0 && unsent.value === 0 && sendingIds.value.length === 0;
}

/** Another tab may have applied the version: this one waits for its own quiet moment. */
function reloadWhenQuiet(): void {
  effect(() => {
    if (quiet()) location.reload();
  });
}
