// A decision while it is being prepared: outcomes by rank, changes with reasons, and what they add up to.
import type { Outcome, PlenoArea, PlenoLine } from './hearing';

export interface Change {
  outcome: Outcome;
  reason: string;
}
export type Changes = Record<string, Change>;
export interface PlenoSums {
  TERPILIH: number;
  CADANGAN: number;
  TIDAK_TERPILIH: number;
  all: number;
}

export const outcomeOf = (line: PlenoLine, changes: Changes): Outcome =>
  changes[line.applicant]?.outcome ?? (line.outcome as Outcome);

/** A change back to the rank's own outcome is no change. */
export function changed(changes: Changes, line: PlenoLine, next: Change): Changes {
  const { [line.applicant]: _, ...rest } = changes;
  return next.outcome === line.outcome ? rest : { ...rest, [line.applicant]: next };
}

export function plenoSums(areas: PlenoArea[], changes: Changes): PlenoSums {
  const sums: PlenoSums = { TERPILIH: 0, CADANGAN: 0, TIDAK_TERPILIH: 0, all: 0 };
  for (const line of areas.flatMap(({ lines }) => lines)) {
    sums[outcomeOf(line, changes)]++;
    sums.all++;
  }
  return sums;
}

export const chosenIn = (area: PlenoArea, changes: Changes): number =>
  area.lines.filter((line) => outcomeOf(line, changes) === 'TERPILIH').length;

/** Kelurahan with more chosen than places, and whether a change lacks its reason. */
export function plenoWrong(
  areas: PlenoArea[],
  changes: Changes,
): { crowded: PlenoArea[]; reasonless: boolean } {
  return {
    crowded: areas.filter((area) => chosenIn(area, changes) > area.seats),
    reasonless: Object.values(changes).some(({ reason }) => !reason.trim()),
  };
}

/** The reserve whose turn it is, where a place came free after the decision. */
export function nextReserve(area: PlenoArea): PlenoLine | undefined {
  const taken = area.lines.filter(({ state }) => state === 'TERPILIH' || state === 'DITETAPKAN').length;
  return taken < area.seats ? area.lines.find(({ state }) => state === 'CADANGAN') : undefined;
}
