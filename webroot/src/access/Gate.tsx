import type { ComponentChildren, JSX } from 'preact';
import { LanguageSwitch } from '../console/Switches';
import { label } from '../i18n';
import { word } from './words';

/** The frame of the pages before the door: brand, one form, language. */
export function Gate({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="gate">
      <header class="gate-brand">
        <img src="/icons/icon.svg" width={40} height={40} alt="" />
        <div class="grow">
          <strong>{label('app.name')}</strong>
          <br />
          <span class="small">{word('lead')}</span>
        </div>
        <LanguageSwitch />
      </header>
      <main class="card gate-card stack" id="main">
        <div>
          <h1>{title}</h1>
          {lead && <p class="muted">{lead}</p>}
        </div>
        {children}
      </main>
    </div>
  );
}
