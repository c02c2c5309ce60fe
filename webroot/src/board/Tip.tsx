import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { format, named } from '../i18n';
import { city } from '../store/city';
import { look } from '../store/phases';
import { placeOf, tpsName } from '../store/places';
import type { Cell } from '../store/types';
import { LookChip } from './Shape';
import { lookWord, word } from './words';

/** A cell in one spoken line. */
export const describe = (cell: Cell): string =>
  [
    tpsName(cell.code),
    placeOf(cell.code),
    lookWord(look(cell)),
    cell.openIncidents > 0 ? word('openCount', { n: cell.openIncidents }) : '',
  ]
    .filter(Boolean)
    .join(', ');

/** Facts of a cell. */
export function CellFacts({ cell }: { cell: Cell }): JSX.Element {
  return (
    <>
      <p>
        <strong>{tpsName(cell.code)}</strong> {placeOf(cell.code)}
      </p>
      <p>
        <LookChip look={look(cell)} />
      </p>
      <p class="small">
        {named('state', cell.state)} · {named('presence', cell.presence)}
      </p>
      {cell.overlays.length > 0 && (
        <p class="small">{cell.overlays.map((each) => named('overlay', each)).join(' · ')}</p>
      )}
      {cell.openIncidents > 0 && <p class="small">{word('openCount', { n: cell.openIncidents })}</p>}
      <p class="small muted">
        {cell.silentSince
          ? word('silentSince', { time: format.time(cell.silentSince) })
          : cell.lastHeardAt
            ? word('lastHeard', { time: format.time(cell.lastHeardAt) })
            : word('neverHeard')}
      </p>
    </>
  );
}

/** Follows the pointed or focused cell; its words are already the cell's label, so it is for eyes only. */
export function Tip({
  at,
  code,
  box,
}: {
  at: HTMLElement;
  code: number;
  box: HTMLElement;
}): JSX.Element | null {
  const self = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: '0', top: '0' });
  const cell = city.value?.cells.get(code);
  useLayoutEffect(() => {
    const tip = self.current,
      outer = box.getBoundingClientRect(),
      mark = at.getBoundingClientRect();
    if (!tip) return;
    const left = Math.max(4, Math.min(mark.left - outer.left - 12, outer.width - tip.offsetWidth - 4));
    const below = mark.bottom + tip.offsetHeight + 12 < innerHeight;
    const top = below ? mark.bottom - outer.top + 8 : mark.top - outer.top - tip.offsetHeight - 8;
    setPlace({ left: `${left}px`, top: `${top}px` });
  }, [at, code]);
  return cell ? (
    <div class="tip" aria-hidden="true" ref={self} style={place}>
      <CellFacts cell={cell} />
    </div>
  ) : null;
}
