import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Field } from '../shared/Form';
import { Icon } from '../shared/Icon';
import { word } from './words';

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
declare const BarcodeDetector: { new (options: { formats: string[] }): Detector } | undefined;

const LOOK_EVERY_MS = 250;
const SAME_AGAIN_MS = 4_000;
const canScan = (): boolean => typeof BarcodeDetector !== 'undefined' && Boolean(navigator.mediaDevices);

interface Props {
  /** What the page calls the code, what to do when it is wrong, and what noting it is called. */
  words: { code: string; hint: string; wrong: string; button: string };
  /** The code in what was typed or scanned; empty when there is none. */
  read?: (typed: string) => string;
  /** Notes it; what it answers is said at the field, and empty when all is well. */
  note: (code: string) => Promise<string>;
}

const trimmed = (typed: string): string => typed.trim();

/** Always ready for the next code: readers type it and press Enter, phones look through their camera. */
export function CodeField({ words, read = trimmed, note }: Props): JSX.Element {
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState('');
  const [camera, setCamera] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const take = async (typed: string): Promise<boolean> => {
    const found = read(typed);
    const why = found ? await note(found) : words.wrong;
    setWrong(why);
    return !why;
  };
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await take(code)) setCode('');
    field.current?.focus();
  };
  return (
    <form class="code-form stack-tight" noValidate onSubmit={(event) => void send(event)}>
      <Field id="code" text={words.code} hint={words.hint} {...(wrong ? { error: wrong } : {})}>
        <div class="row">
          <input
            class="input mono"
            id="code"
            ref={field}
            value={code}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? 'code-hint code-error' : 'code-hint'}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
          <button class="button">{words.button}</button>
        </div>
      </Field>
      <span class="sr" role="status">
        {wrong}
      </span>
      {canScan() && (
        <button type="button" class="button button-plain" onClick={() => setCamera(!camera)}>
          <Icon name="eye" size={18} />
          {word(camera ? 'cameraStop' : 'camera')}
        </button>
      )}
      {camera && <Camera take={take} />}
    </form>
  );
}

function Camera({ take }: { take: (text: string) => Promise<boolean> }): JSX.Element {
  const view = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer = 0;
    let ended = false;
    let last = { text: '', atMs: 0 };
    const begin = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (ended || !view.current || !BarcodeDetector) return;
      view.current.srcObject = stream;
      await view.current.play();
      const detector = new BarcodeDetector({ formats: ['qr_code'] });
      const look = async (): Promise<void> => {
        if (ended || !view.current) return;
        const [found] = await detector.detect(view.current).catch(() => []);
        const fresh = found && (found.rawValue !== last.text || Date.now() - last.atMs > SAME_AGAIN_MS);
        if (found && fresh) {
          last = { text: found.rawValue, atMs: Date.now() };
          await take(found.rawValue);
        }
        timer = window.setTimeout(() => void look(), LOOK_EVERY_MS);
      };
      void look();
    };
    begin().catch(() => setFailed(true));
    return () => {
      ended = true;
      clearTimeout(timer);
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  return failed ? (
    <p role="alert">{word('cameraNo')}</p>
  ) : (
    <video class="camera" ref={view} muted playsInline aria-label={word('cameraView')} />
  );
}
