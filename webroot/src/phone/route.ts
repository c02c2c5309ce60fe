// Where the person is, kept in the address after "#/", so that the back button works as on every other page.
import { effect, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { codeInHash } from './code';

function read(): string { return location.hash.startsWith('#/') ? location.hash.slice(2) : ''; }

export const route = signal(read());
/** An invitation code found in the address. */
export const linkCode = signal(codeInHash(location.hash));
/** Screens with something half filled in count here: no new version is applied under them. */
export const openForms = signal(0);

globalThis.addEventListener('hashchange', () => {
  linkCode.value = codeInHash(location.hash) ?? linkCode.value;
  route.value = read();
  scrollTo(0, 0);
});

export function go(path: string): void {
  location.hash = `#/${path}`;
}

/** Takes the place of the current screen, which the back button shall not bring back. */
export function goInstead(path: string): void {
  history.replaceState(null, '', `#/${path}`);
  route.value = path;
  scrollTo(0, 0);
}

export function back(): void {
  if (history.length > 1) history.back();
  else go('');
}

/** Hears of an invitation link that is opened while the app is already there. */
export function useLinkCode(take: (code: string) => void): void {
  useEffect(() => effect(() => { if (linkCode.value) take(linkCode.value); }), []);
}
