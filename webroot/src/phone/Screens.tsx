import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { Enrol } from './Enrol';
import { Home } from './Home';
import { linkCode, practising, screenPath } from './route';
import { replaced, session } from './session';

type Inner = (props: { screen: string; detail: string }) => JSX.Element;
const inner = signal<Inner | null>(null);

/** The inner screens come right after the first one is drawn; the first visit on a thin line need not wait for them. */
export function loadInner(): void {
  import('./Inner').then(
    (loaded) => {
      inner.value = loaded.Inner;
    },
    () => setTimeout(loadInner, 3_000),
  );
}

/** What to draw: the door, the home screen, or one of the inner screens. */
export function Screens(): JSX.Element {
  const [screen = '', detail = ''] = screenPath.value.split('/');
  if (!session.value || linkCode.value || screen === 'masuk') return <Enrol />;
  if (screen === '' && !practising.value && !replaced.value) return <Home />;
  const Show = inner.value;
  return Show ? <Show screen={replaced.value ? 'diganti' : screen} detail={detail} /> : <main class="page" aria-busy="true" />;
}
