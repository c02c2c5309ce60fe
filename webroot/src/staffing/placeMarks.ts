// Shape and tone of a place's state: shape says it, colour repeats it.
import type { Mark } from '../shared/marks';
import type { State } from './placement';
import type { Change, State as ProposalState } from './proposals';

const circle = 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18z';
export const placeMarks: Record<State, Mark> = {
  empty: { tone: 'danger', line: 'M12 10v5M12 18v.1M12 3l10 18H2z' },
  declined: { tone: 'danger', fill: 'M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z', line: 'M8.5 8.5l7 7M15.5 8.5l-7 7' },
  offered: { tone: 'warn', line: 'M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM12 8v4l3 2' },
  accepted: { tone: 'go', fill: circle, line: 'M7.5 12.5l3 3 6-6.5' },
};
export const lockMark: Mark = { tone: 'done', line: 'M5 11h14v10H5zM8 11V8a4 4 0 0 1 8 0v3' };
export const openLockMark: Mark = { tone: 'idle', line: 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 7.5-2' };

export const proposalMarks: Record<ProposalState, Mark> = {
  draft: { tone: 'info', line: 'M6 3h9l4 4v14H6zM10 12h5M10 16h5' },
  applied: { tone: 'go', fill: circle, line: 'M7.5 12.5l3 3 6-6.5' },
  undone: { tone: 'idle', line: 'M5 12a7 7 0 1 0 2-5M4 4v5h5' },
};
export const changeMarks: Record<Change, Mark> = {
  same: { tone: 'idle', line: 'M5 9h14M5 15h14' },
  new: { tone: 'go', line: 'M12 5v14M5 12h14' },
  moved: { tone: 'info', line: 'M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4' },
  out: { tone: 'warn', line: 'M19 12H5M11 6l-6 6 6 6' },
  empty: placeMarks.empty,
};
