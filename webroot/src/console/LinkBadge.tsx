import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { lastFrameAt, link } from '../store/city';
import { span } from './age';
import { word } from './words';

/** Re-renders once a second; for clocks and ages. */
export function useSecond(): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const SHAPES = {
  live: { tone: 'go', path: 'M7 1a6 6 0 100 12A6 6 0 007 1z' },
  reconnecting: { tone: 'warn', path: 'M7 .5l6.8 12.8H.2z' },
  stale: { tone: 'danger', path: 'M1 1h12v12H1zM3 6v2h8V6z' },
} as const;

/** Says whether what is on the screen is happening now. */
export function LinkBadge(): JSX.Element {
  const state = link.value;
  const { tone, path } = SHAPES[state];
  return (
    <span class={`link-badge tone-${tone}`} role="status">
      <svg width="12" height="12" viewBox="0 0 14 14" aria-hidden="true">
        <path d={path} fill="var(--mark)" fill-rule="evenodd" />
      </svg>
      <span class="link-text">
        {state === 'live' ? word('live') : state === 'reconnecting' ? word('reconnecting') : <Stale />}
      </span>
    </span>
  );
}

function Stale(): JSX.Element {
  useSecond();
  return <span aria-live="off">{word('staleShort', { age: span(Date.now() - lastFrameAt.value) })}</span>;
}

/** Greys what may be out of date and says by how much. */
export function Veil(): JSX.Element | null {
  if (link.value !== 'stale') return null;
  return <VeilNote />;
}

function VeilNote(): JSX.Element {
  useSecond();
  return (
    <p class="notice tone-danger veil-note">
      {word('stale', { age: span(Date.now() - lastFrameAt.value) })}. {word('reconnecting')}…
    </p>
  );
}
