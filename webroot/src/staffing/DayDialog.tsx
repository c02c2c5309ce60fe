import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Dialog } from '../shared/Dialog';
import { asked } from './dayCheck';
import { word } from './placementWords';

/** Says what an act does to phones that report already, and asks whether to go on. */
export function DayDialog(): JSX.Element | null {
  useEffect(() => () => asked.value?.answer(false), []);
  const open = asked.value;
  if (!open) return null;
  const stop = (): void => open.answer(false);
  return (
    <Dialog
      title={word('dayTitle')}
      onClose={stop}
      actions={
        <>
          <button type="button" class="button button-plain" onClick={stop}>
            {word('dayStop')}
          </button>
          <button type="button" class="button" onClick={() => open.answer(true)}>
            {word('dayGo')}
          </button>
        </>
      }
    >
      <p>{word('dayAbout')}</p>
      <ul class="day-harms">
        {open.harms.map(({ person, from, to }) => (
          <li key={from}>{to ? word('dayMoves', { person, from, to }) : word('dayLeaves', { person, from })}</li>
        ))}
      </ul>
      <p>{word('dayLate')}</p>
    </Dialog>
  );
}
