import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../shared/Icon';
import { word } from './placementWords';
import { conflict } from './usePlacement';

/** Why an act did not happen, in the server's own words: brought into sight, and there until it is read. */
export function NotDone(): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const why = conflict.value;
  // In one step, not gliding: lines above may still move, and some people cannot bear it.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'center' });
    box.current?.focus({ preventScroll: true });
  }, [why]);
  return (
    <div role="alert">
      {why && (
        <div class="notice tone-warn" id="changed" ref={box} tabIndex={-1}>
          <Icon name="alert" size={20} />
          <div class="grow stack-tight">
            <strong>{word(why.rule ? 'ruledTitle' : 'changedTitle')}</strong>
            <p>{why.text}</p>
            {!why.rule && <p class="small">{word('changedNext')}</p>}
          </div>
          <button type="button" class="icon-button" aria-label={word('dismiss')} onClick={() => dismiss(why.stations)}>
            <Icon name="close" size={18} />
          </button>
        </div>
      )}
    </div>
  );
}

/** Back to the line that it was about, if it is in the list. */
function dismiss(stations: number[]): void {
  conflict.value = null;
  const line = stations.map((station) => document.querySelector<HTMLElement>(`[data-station="${station}"]`));
  line.find((each) => each !== null)?.focus();
}
