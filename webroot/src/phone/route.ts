// Where the person is, kept in the address after "#/", so that the back button works as on every other page.
import { computed, effect, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { codeInHash } from './code';

function read(): string { return location.hash.startsWith('#/') ? location.hash.slice(2) : ''; }

export const route = signal(read());
const PRACTICE = 'latihan';
/** Whether everything on the screen is practice. Only the address says so: an app that starts anew starts in earnest. */
export const practising = computed(() => route.value === PRACTICE || route.value.startsWith(`${PRACTICE}/`));
/** The screen, which is the same in practice and in earnest. */
export const screenPath = computed(() => (practising.value ? route.value.slice(PRACTICE.length + 1) : route.value));
const within = (path: string): string => (practising.value ? `${PRACTICE}/${path}` : path);
/** The address of another screen of the same kind, practice or earnest. */
export const address = (path: string): string => `#/${within(path)}`;
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
  location.hash = address(path);
}

export const enterPractice = (): void => { location.hash = `#/${PRACTICE}`; };
export const leavePractice = (): void => { location.hash = '#/'; };

/** Takes the place of the current screen, which the back button shall not bring back. */
export function goInstead(path: string): void {
  const to = within(path);
  history.replaceState(null, '', `#/${to}`);
  route.value = to;
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
