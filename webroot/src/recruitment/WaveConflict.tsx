import type { JSX } from 'preact';
import { Icon } from '../shared/Icon';
import { differences, type WaveFields } from './wave';
import { dictionary, word } from './waveWords';

/** Two people changed the same wave: what differs, and whose values are to stay. */
export const WaveConflict = ({
  mine,
  theirs,
  take,
  keep,
}: {
  mine: WaveFields;
  theirs: WaveFields;
  take: () => void;
  keep: () => void;
}): JSX.Element => (
  <div class="notice tone-warn" role="alert">
    <Icon name="refresh" size={20} />
    <div class="stack-tight">
      <p>{word('conflict')}</p>
      <ul>
        {differences(mine, theirs).map((key) => (
          <li key={key}>
            {typeof mine[key] === 'string'
              ? word('yours', { name: nameOf(key), mine: String(mine[key]), theirs: String(theirs[key]) })
              : nameOf(key)}
          </li>
        ))}
      </ul>
      <div class="row-wrap">
        <button type="button" class="button" onClick={keep}>
          {word('keepMine')}
        </button>
        <button type="button" class="button button-plain" onClick={take}>
          {word('takeTheirs')}
        </button>
      </div>
    </div>
  </div>
);

const nameOf = (key: keyof WaveFields): string => {
  const known = key === 'tieBreak' ? 'ties' : key;
  return word(known in dictionary ? (known as keyof typeof dictionary) : 'settings');
};
