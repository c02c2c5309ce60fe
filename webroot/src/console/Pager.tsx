import type { JSX } from 'preact';
import { word } from '../board/words';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';

/** Says which part of a long list is shown and walks through it. */
export function Pager({
  from,
  rows,
  total,
  go,
}: {
  from: number;
  rows: number;
  total: number;
  go: (from: number) => void;
}): JSX.Element | null {
  if (total <= rows) return null;
  const to = Math.min(total, from + rows);
  return (
    <nav class="pager no-print" aria-label={word('page', { from: from + 1, to, n: format.number(total) })}>
      <button
        type="button"
        class="button button-plain"
        disabled={from === 0}
        onClick={() => go(Math.max(0, from - rows))}
      >
        <Icon name="back" size={16} />
        {word('previous')}
      </button>
      <span class="small muted num">{word('page', { from: from + 1, to, n: format.number(total) })}</span>
      <button
        type="button"
        class="button button-plain"
        disabled={to >= total}
        onClick={() => go(from + rows)}
      >
        {word('next')}
        <Icon name="next" size={16} />
      </button>
    </nav>
  );
}
