import type { JSX } from 'preact';
import { LOOKS, type Look } from '../store/phases';
import { SHAPES, TONES } from './shapes';
import { lookWord, word } from './words';

/** The board's mark as a picture of its own. */
export const Shape = ({ look, size = 18 }: { look: Look; size?: number }): JSX.Element => (
  <svg class={`tone-${TONES[look]}`} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
    <path d={SHAPES[look]} fill="var(--mark)" fill-rule="evenodd" />
  </svg>
);

/** Mark and word in a tinted pill. */
export const LookChip = ({ look }: { look: Look }): JSX.Element => (
  <span class={`chip tone-${TONES[look]}`}>
    <Shape look={look} size={16} />
    {lookWord(look)}
  </span>
);

export const Legend = ({ counts }: { counts?: Map<Look, number> }): JSX.Element => (
  <ul class="legend" aria-label={word('legend')}>
    {LOOKS.map((look) => (
      <li key={look}>
        <Shape look={look} size={15} />
        {lookWord(look)}
        {counts && <span class="num muted">{counts.get(look) ?? 0}</span>}
      </li>
    ))}
  </ul>
);
