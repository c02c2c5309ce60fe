import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { save, type Draft } from './app';
import { back, go, goInstead, openForms } from './route';
import { t } from './words';
import { label } from '../i18n';
import { Icon } from '../shared/Icon';

/** The frame of every screen but home: back, title, content. The title takes the focus, so readers hear the change. */
export function Page({
  title,
  children,
  onBack,
}: {
  title: string;
  children: ComponentChildren;
  onBack?: () => void;
}): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <>
      <header class="bar">
        <button class="bar-back" aria-label={label('do.back')} onClick={onBack ?? back}>
          <Icon name="back" />
        </button>
        <h1 tabIndex={-1} ref={heading}>
          {title}
        </h1>
      </header>
      <main class="page">{children}</main>
    </>
  );
}

/** While mounted, no new version of the app is applied. */
export function useOpenForm(): void {
  useEffect(() => {
    openForms.value += 1;
    return () => {
      openForms.value -= 1;
    };
  }, []);
}

/** Saves a report and shows its receipt; what the phone cannot keep stays on the screen with a clear sentence. */
export function useSave(): { failed: string; busy: boolean; commit(draft: Draft): void } {
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  const commit = (draft: Draft): void => {
    if (busy) return;
    setBusy(true);
    save(draft).then(
      (id) => goInstead(`kirim/${id}`),
      (error: unknown) => {
        setFailed(
          error instanceof Error && error.message === 'no station' ? t('fail.noStation') : t('fail.storage'),
        );
        setBusy(false);
      },
    );
  };
  return { failed, busy, commit };
}

export function Failure({ text }: { text: string }): JSX.Element | null {
  if (!text) return null;
  return (
    <p class="notice tone-danger" role="alert">
      <Icon name="alert" />
      {text}
    </p>
  );
}

/** A list row that leads somewhere. */
export function LinkRow({
  to,
  icon,
  children,
}: {
  to: string;
  icon: JSX.Element;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <button class="link-row" onClick={() => go(to)}>
      {icon}
      <span class="grow">{children}</span>
      <Icon name="next" size={18} />
    </button>
  );
}
