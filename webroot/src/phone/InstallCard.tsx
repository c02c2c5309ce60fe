import type { JSX } from 'preact';
import { install, installOffer } from './install';
import { t } from './words';
import { Icon } from '../shared/Icon';

/** Shown only when the browser really offers it. */
export function InstallCard(): JSX.Element | null {
  if (!installOffer.value) return null;
  return (
    <section class="card row">
      <Icon name="phone" />
      <p class="grow">{t('ready.app')}</p>
      <button class="button button-plain" onClick={() => void install()}>{t('ready.app.do')}</button>
    </section>
  );
}
