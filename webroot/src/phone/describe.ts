// One line that tells a report from its neighbours in a list.
import { format, named } from '../i18n';
import type { Report } from '../api/types';

export function describe({ kind, body }: Report): string {
  if (kind === 'incident') return named('type', String(body.type));
  if (kind === 'phase') return named('state', String(body.to));
  if (kind === 'presence') return named('presence', String(body.to));
  if (kind === 'turnout') return `${named('kind', kind)}: ${format.number(Number(body.voters))}`;
  if (kind === 'note') return `${named('kind', kind)}: ${String(body.text).slice(0, 60)}`;
  return named('kind', kind);
}

/** What people read to each other on the phone when there is no number yet. */
export const shortCode = (id: string): string => id.slice(-6).toUpperCase();
