import type { JSX } from 'preact';
import type { StationReport, StationState } from '../api/types';
import { format, named } from '../i18n';
import { Icon } from '../shared/Icon';
import { STATES } from '../store/phases';
import { word } from './stationWords';

/** The steps a day is told in; the finer states belong to the step they lead to. */
const STEPS: StationState[] = [
  'LOGISTIK_DITERIMA',
  'PTPS_HADIR',
  'TPS_DIBUKA',
  'PEMUNGUTAN_DITUTUP',
  'HITUNG_SELESAI',
  'SALINAN_DITERIMA',
  'KOTAK_DISERAHKAN',
  'LHP_TERKIRIM',
];

function when(step: StationState, reports: StationReport[]): string | undefined {
  const found = reports
    .filter(
      (each) =>
        (each.kind === 'phase' && each.body.to === step) ||
        (step === 'PTPS_HADIR' && each.kind === 'check-in'),
    )
    .map((each) => each.occurredAt)
    .sort();
  return found[0];
}

export function Timeline({ state, reports }: { state: StationState; reports: StationReport[] }): JSX.Element {
  const reached = STATES.indexOf(state);
  const next = STEPS.find((step) => STATES.indexOf(step) > reached);
  return (
    <section class="card" aria-label={word('timeline')}>
      <ol class="timeline">
        {STEPS.map((step) => {
          const done = STATES.indexOf(step) <= reached;
          const at = when(step, reports);
          return (
            <li key={step} class={done ? 'done' : step === next ? 'next' : ''}>
              <span class="timeline-mark">{done && <Icon name="check" size={14} />}</span>
              <span class="timeline-name">{named('state', step)}</span>
              <span class="small muted num">{at ? format.time(at) : done ? '' : word('stepNone')}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
