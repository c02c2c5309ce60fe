import type { JSX } from 'preact';
import { Page } from '../phone/parts';
import { Icon } from '../shared/Icon';
import { t, type Mine } from './phone';

/** The code for the door, large and black on white in either theme, so that every scanner reads it. */
export function Pass({ pass }: { pass: Mine['pass'] }): JSX.Element {
  return (
    <Page title={t('passTitle')}>
      <p class="muted">{t('passHow')}</p>
      <svg class="pass" role="img" aria-label={t('passQr')} viewBox={`0 0 ${pass.size} ${pass.size}`}>
        <path fill="#fff" d={`M0 0h${pass.size}v${pass.size}H0z`} />
        <path fill="#000" d={pass.path} />
      </svg>
      <p class="pass-code mono">{pass.code}</p>
      <p class="notice tone-info">
        <Icon name="info" />
        {t('passWarn')}
      </p>
    </Page>
  );
}
