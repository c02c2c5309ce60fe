import type { JSX } from 'preact';
import { Mark } from '../shared/Mark';
import type { Criterion } from './api';
import type { Missing } from './hearing';
import { word } from './hearingWords';
import { enoughMark, shortMark } from './marks';
import { word as shared } from './words';

/** Whose points for what are not there yet. */
export function MissingNotes({
  missing,
  criteria,
}: {
  missing: Missing[];
  criteria: Criterion[];
}): JSX.Element {
  const byPerson = new Map<string, string[]>();
  const lacking = missing.some(({ interviewer }) => !interviewer);
  for (const each of missing) {
    if (!each.interviewer) continue;
    const who = each.interviewerName ?? shared('somebody');
    const what = criteria.find(({ code }) => code === each.criterion)?.label ?? shared('unknown');
    byPerson.set(who, [...(byPerson.get(who) ?? []), what]);
  }
  if (byPerson.size === 0 && !lacking) {
    return (
      <span class="fit tone-go">
        <Mark mark={enoughMark} size={18} />
        {word('complete')}
      </span>
    );
  }
  return (
    <ul class="stack-tight">
      {[...byPerson].map(([who, what]) => (
        <li key={who} class="fit tone-warn">
          <Mark mark={shortMark} size={18} />
          <span>{word('missing', { what: `${who} (${what.join(', ')})` })}</span>
        </li>
      ))}
      {lacking && (
        <li class="fit tone-warn">
          <Mark mark={shortMark} size={18} />
          <span>{word('noInterviewer')}</span>
        </li>
      )}
    </ul>
  );
}
