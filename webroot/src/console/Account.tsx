import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { signOut, staffSession } from '../api/staff';
import { label, named } from '../i18n';
import { Icon } from '../shared/Icon';
import { left } from './App';
import { keysOn, switchKeys } from './keys';
import { helpOpen } from './KeyHelp';
import { route } from './router';
import { LanguageSwitch, ThemeSwitch } from './Switches';
import { word } from './words';

/** Who is signed in, how it looks for them, and the way out. */
export function Account(): JSX.Element {
  const box = useRef<HTMLDetailsElement>(null);
  const actor = staffSession.value?.actor;
  useEffect(() => {
    if (box.current) box.current.open = false;
  }, [route.value]);
  useEffect(() => {
    const outside = (event: Event): void => {
      if (box.current?.open && !box.current.contains(event.target as Node)) box.current.open = false;
    };
    addEventListener('pointerdown', outside);
    return () => removeEventListener('pointerdown', outside);
  }, []);
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !box.current?.open) return;
    box.current.open = false;
    box.current.querySelector('summary')?.focus();
  };
  return (
    <details class="account" ref={box} onKeyDown={escape}>
      <summary aria-label={word('account')}>
        <Icon name="user" size={20} />
      </summary>
      <div class="account-box card stack">
        <p>
          <strong>{actor?.name}</strong>
          <br />
          <span class="muted small">{actor && named('role', actor.role)}</span>
        </p>
        <div class="stack-tight narrow-only">
          <span class="small muted">{word('language')}</span>
          <LanguageSwitch />
        </div>
        <div class="stack-tight">
          <span class="small muted">{word('theme')}</span>
          <ThemeSwitch />
        </div>
        <label class="check small">
          <input
            type="checkbox"
            checked={keysOn.value}
            onChange={(event) => switchKeys(event.currentTarget.checked)}
          />
          {word('keysSwitch')}
        </label>
        <div class="stack-tight">
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              helpOpen.value = true;
            }}
          >
            <Icon name="keyboard" size={18} />
            {word('keys')}
          </button>
          <a class="button button-plain" href="#/sessions">
            {word('sessions')}
          </a>
          <a class="button button-plain" href="#/password">
            {word('password')}
          </a>
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              left.value = true;
              void signOut().catch(() => undefined);
            }}
          >
            <Icon name="door" size={18} />
            {label('do.signOut')}
          </button>
        </div>
      </div>
    </details>
  );
}
