import type { JSX } from 'preact';
import { Icon } from '../shared/Icon';
import { me } from '../store/city';
import { word } from './words';

const known = ['EMBEDDED_DATABASE', 'OLD_DATABASE', 'NO_HTTPS'] as const;

/** What the operator of this installation should know; admins can have it changed. */
export function Notices(): JSX.Element | null {
  const shown = known.filter((each) => me.value?.notices?.includes(each) && !me.value.demo);
  if (shown.length === 0) return null;
  return (
    <ul class="notices">
      {shown.map((each) => (
        <li key={each} class="notice">
          <Icon name="alert" size={20} />
          <span>{word(`notice${each}`)}</span>
        </li>
      ))}
    </ul>
  );
}
