import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../api/problem';
import { format } from '../i18n';
import { Failure, Page, useOpenForm } from '../phone/parts';
import { goInstead } from '../phone/route';
import { phoneApi } from '../phone/session';
import { ErrorSummary } from '../shared/Form';
import { Icon } from '../shared/Icon';
import { refresh, t, type Mine } from './phone';

const WIDTH = 640;
const HEIGHT = 280;

/** Read, agree, draw, send: the text stands above the box, so that nobody signs what they have not passed. */
export function Sign({ pledge }: { pledge: Mine['pledge'] }): JSX.Element {
  useOpenForm();
  const box = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  const [agreed, setAgreed] = useState(false);
  const [errors, setErrors] = useState<{ field: string; message: string }[]>([]);
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  if (pledge.signedAt) {
    return (
      <Page title={pledge.text.title}>
        <p class="chip tone-go">
          <Icon name="check" size={16} />
          {t(pledge.way === 'scan' ? 'pledgePaper' : 'pledgeDone', { when: format.dateTime(pledge.signedAt) })}
        </p>
        <PledgeText pledge={pledge} />
      </Page>
    );
  }
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const wrong = [
      ...(agreed ? [] : [{ field: 'agree', message: t('signUnread') }]),
      ...(drawn ? [] : [{ field: 'signature', message: t('signEmpty') }]),
    ];
    setErrors(wrong);
    if (wrong.length > 0 || !box.current) return;
    setBusy(true);
    try {
      const picture = box.current.toDataURL('image/png').split(',')[1] ?? '';
      await phoneApi.put('/api/me/training/pledge', { text: pledge.text.version, picture });
      await refresh();
      goInstead('bimtek');
    } catch (error) {
      setFailed(error instanceof Problem && !error.unanswered ? error.message : t('signNet'));
      if (error instanceof Problem && error.status === 409) void refresh();
      setBusy(false);
    }
  };
  return (
    <Page title={pledge.text.title}>
      <form class="stack" onSubmit={(event) => void send(event)} noValidate>
        <ErrorSummary errors={errors} />
        <PledgeText pledge={pledge} />
        <label class="check">
          <input
            type="checkbox"
            id="agree"
            checked={agreed}
            onChange={(event) => setAgreed(event.currentTarget.checked)}
          />
          {t('signAgree')}
        </label>
        <div class="field">
          <span class="label" id="signature-name">
            {t('sign')}
          </span>
          <span class="hint" id="signature-hint">
            {t('signHint')}
          </span>
          <Box canvas={box} onDrawn={setDrawn} />
        </div>
        <Failure text={failed} />
        <button class="button button-wide button-big" disabled={busy}>
          {t('signSend')}
        </button>
        <p class="small muted">{t('signPaper')}</p>
      </form>
    </Page>
  );
}

function PledgeText({ pledge }: { pledge: Mine['pledge'] }): JSX.Element {
  return (
    <article class="card lesson" lang="id">
      {pledge.text.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </article>
  );
}

/** White paper and dark ink in either theme: what is stored is a picture of a signature on paper. */
function Box({
  canvas,
  onDrawn,
}: {
  canvas: { current: HTMLCanvasElement | null };
  onDrawn: (drawn: boolean) => void;
}): JSX.Element {
  const last = useRef<[number, number] | null>(null);
  const clear = (): void => {
    const ink = canvas.current?.getContext('2d');
    if (!ink) return;
    ink.fillStyle = '#fff';
    ink.fillRect(0, 0, WIDTH, HEIGHT);
    ink.strokeStyle = '#101828';
    ink.lineWidth = 4;
    ink.lineCap = 'round';
    ink.lineJoin = 'round';
    onDrawn(false);
  };
  useEffect(clear, []);
  const at = (event: PointerEvent): [number, number] => {
    const place = canvas.current!.getBoundingClientRect();
    return [
      ((event.clientX - place.left) / place.width) * WIDTH,
      ((event.clientY - place.top) / place.height) * HEIGHT,
    ];
  };
  const line = (event: PointerEvent): void => {
    const ink = canvas.current?.getContext('2d');
    if (!ink || !last.current) return;
    const next = at(event);
    ink.beginPath();
    ink.moveTo(...last.current);
    ink.lineTo(...next);
    ink.stroke();
    if (Math.hypot(next[0] - last.current[0], next[1] - last.current[1]) > 1) onDrawn(true);
    last.current = next;
  };
  return (
    <>
      <canvas
        id="signature"
        class="sign-box"
        ref={canvas}
        width={WIDTH}
        height={HEIGHT}
        tabIndex={-1}
        role="img"
        aria-label={t('signBox')}
        aria-describedby="signature-hint"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          last.current = at(event);
        }}
        onPointerMove={line}
        onPointerUp={() => (last.current = null)}
        onPointerCancel={() => (last.current = null)}
      />
      <button type="button" class="button button-quiet" onClick={clear}>
        <Icon name="refresh" size={18} />
        {t('signClear')}
      </button>
    </>
  );
}
