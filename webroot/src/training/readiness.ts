// How far stations are, as the page counts, colours and mends it.
import type { ReadinessViewFunnel, ReadinessViewSteps } from '../api/contract';
import type { Mark } from '../shared/marks';

export const STEPS = ['EMPTY', 'ASSIGNED', 'ACCEPTED', 'SWORN', 'TRAINED', 'PHONE_READY'] as const;
export type Step = (typeof STEPS)[number];

const circle = 'M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16z';
/** The circle fills from step to step; the last one is another shape. */
export const stepMarks: Record<Step, Mark> = {
  EMPTY: { tone: 'danger', line: 'M5 5l14 14M19 5L5 19' },
  ASSIGNED: { tone: 'idle', line: circle },
  ACCEPTED: { tone: 'info', line: `${circle}M12 12v.1` },
  SWORN: { tone: 'info', line: `${circle}M12 8v8` },
  TRAINED: { tone: 'warn', line: `${circle}M12 8v8M8 12h8` },
  PHONE_READY: { tone: 'go', fill: 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18z', line: 'M7.5 12.5l3 3 6-6.5' },
};

/** How many came at least this far. */
export const reached = (funnel: ReadinessViewFunnel, step: Step): number =>
  ({
    EMPTY: funnel.stations,
    ASSIGNED: funnel.assigned,
    ACCEPTED: funnel.accepted,
    SWORN: funnel.sworn,
    TRAINED: funnel.trained,
    PHONE_READY: funnel.ready,
  })[step];

/** How many stopped here: came this far and not one step further. */
export const stopped = (funnel: ReadinessViewFunnel, step: Step): number => {
  const next = STEPS[STEPS.indexOf(step) + 1];
  return reached(funnel, step) - (next ? reached(funnel, next) : 0);
};

/** Whole percent, and never 100 before all, nor 0 when there is one. */
export function percent(part: number, all: number): number {
  if (all === 0 || part === 0) return 0;
  return part === all ? 100 : Math.min(99, Math.max(1, Math.round((part / all) * 100)));
}

/** The newest step that was taken. */
export function lastStep(steps: ReadinessViewSteps): [keyof ReadinessViewSteps, string] | null {
  const taken = Object.entries(steps).filter(([, at]) => at) as [keyof ReadinessViewSteps, string][];
  return taken.sort(([, a], [, b]) => Date.parse(b) - Date.parse(a))[0] ?? null;
}

/** The page on which a blocker is removed; first the best one, for those who may not open it the next. */
export const fixes: Record<string, readonly string[]> = {
  NOBODY: ['placement', 'people'],
  DECLINED: ['replacements', 'placement'],
  NOT_SWORN: ['oath'],
  NOT_SIGNED: ['oath'],
  NO_QUIZ: ['training'],
  QUIZ_NOT_PASSED: ['training'],
  NO_PHONE: ['invitations'],
};
