// Offers to put the app on the home screen, and sees when it was opened inside another app's browser.
import { signal } from '@preact/signals';

interface InstallEvent extends Event { prompt(): Promise<void>; userChoice: Promise<{ outcome: string }> }
export const installOffer = signal<InstallEvent | null>(null);

globalThis.addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  installOffer.value = event as InstallEvent;
});
globalThis.addEventListener('appinstalled', () => { installOffer.value = null; });

export const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches;
export const isIPhone = (): boolean => /iPhone|iPad/.test(navigator.userAgent);

/** Browsers inside chat apps lose their storage and often refuse location. */
export const isInsideOtherApp = (): boolean =>
  /FBAN|FBAV|Instagram|Line\/|WhatsApp|Telegram|TikTok|MicroMessenger|; wv\)/.test(navigator.userAgent);

export async function install(): Promise<void> {
  const offer = installOffer.value;
  if (!offer) return;
  installOffer.value = null;
  await offer.prompt();
}
