import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem } from '../api/problem';
import { Failure } from '../phone/parts';
import { session } from '../phone/session';
import { Icon } from '../shared/Icon';
import { refresh, t } from './phone';

const PATH = '/api/me/training/certificate.pdf';

/** Fetches the certificate with the phone's own token, which a plain link cannot carry. */
export function Certificate({ number }: { number?: string }): JSX.Element | null {
  const [failed, setFailed] = useState('');
  if (!number) return null;
  const save = async (): Promise<void> => {
    try {
      await refresh(); // renews the token when it is old
      const headers = { Authorization: `Bearer ${session.value?.token ?? ''}` };
      const response = await fetch(PATH, { headers, cache: 'no-store' });
      if (!response.ok) throw new Problem('status', response.status);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(await response.blob());
      link.download = 'sertifikat-bimtek.pdf';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      setFailed('');
    } catch {
      setFailed(t('offline'));
    }
  };
  return (
    <>
      <p class="small muted">{t('certificateNo', { number })}</p>
      <Failure text={failed} />
      <button class="button button-wide" onClick={() => void save()}>
        <Icon name="download" />
        {t('certificate')}
      </button>
    </>
  );
}
