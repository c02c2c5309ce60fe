// The public pages work without this script; it saves data and patience: photos shrink on the phone before they travel.
import { applyTheme } from '../shared/theme';
import { sendPhotos } from './photos';
import './public.css';

applyTheme();

document.querySelector<HTMLElement>('#ringkasan')?.focus();
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
sendPhotos(document);
