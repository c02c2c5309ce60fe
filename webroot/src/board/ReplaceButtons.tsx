import type { ComponentType, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { may } from '../access/rights';
import { staffSession } from '../api/staff';
import { textOf } from '../console/parts';
import { say } from '../console/toast';
import { Icon } from '../shared/Icon';
import { word } from './stationWords';

interface About {
  station: number;
  name: string;
  close: () => void;
}

/** "Replace" and "cover" wherever a station stands without its supervisor; the dialogs are fetched when opened. */
export function ReplaceButtons({ station, name }: { station: number; name: string }): JSX.Element | null {
  const [Open, setOpen] = useState<ComponentType<About> | null>(null);
  const actor = staffSession.value?.actor;
  if (!may(actor, 'REPLACE_REQUEST')) return null;
  const show = (which: 'ReplaceDialog' | 'CoverDialog'): void =>
    void import('../staffing/ReplaceDialogs').then(
      (loaded) => setOpen(() => loaded[which]),
      (problem) => say(textOf(problem), { tone: 'danger' }),
    );
  return (
    <span class="row-wrap no-print">
      <button type="button" class="button button-plain" onClick={() => show('ReplaceDialog')}>
        <Icon name="people" size={18} />
        {word('replace')}
      </button>
      {may(actor, 'REPLACE_DECIDE') && (
        <button type="button" class="button button-plain" onClick={() => show('CoverDialog')}>
          <Icon name="clock" size={18} />
          {word('cover')}
        </button>
      )}
      {Open && <Open station={station} name={name} close={() => setOpen(null)} />}
    </span>
  );
}
