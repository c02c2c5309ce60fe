import type { JSX } from 'preact';
import { named } from '../i18n';
import type { IncidentState, Presence, Severity, StationState } from '../api/types';
import { incidentMarks, presenceMarks, severityMarks, stateMarks, type Mark as MarkShape } from './marks';

/** Draws a mark; colour comes from its tone, so it must never be the only sign: a word or a shape stands with it. */
export function Mark({ mark, size = 20 }: { mark: MarkShape; size?: number }): JSX.Element {
  return (
    <svg class={`tone-${mark.tone}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      {mark.fill && <path d={mark.fill} fill="var(--mark)" />}
      {mark.line && (
        <path d={mark.line} fill="none" stroke={mark.fill ? 'var(--card)' : 'var(--mark)'} stroke-width="2.25"
          stroke-linecap="round" stroke-linejoin="round" />
      )}
    </svg>
  );
}

/** Mark and word in a tinted pill. */
export function MarkChip({ mark, text }: { mark: MarkShape; text: string }): JSX.Element {
  return <span class={`chip tone-${mark.tone}`}><Mark mark={mark} size={16} />{text}</span>;
}

export const StateChip = ({ state }: { state: StationState }): JSX.Element =>
  <MarkChip mark={stateMarks[state]} text={named('state', state)} />;
export const PresenceChip = ({ presence }: { presence: Presence }): JSX.Element =>
  <MarkChip mark={presenceMarks[presence]} text={named('presence', presence)} />;
export const SeverityChip = ({ severity }: { severity: Severity }): JSX.Element =>
  <MarkChip mark={severityMarks[severity]} text={named('severity', severity)} />;
export const IncidentChip = ({ state }: { state: IncidentState }): JSX.Element =>
  <MarkChip mark={incidentMarks[state]} text={named('incident', state)} />;
