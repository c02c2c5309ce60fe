import type { Board, Round, Totals } from '../api/types';
import { isPresent, reached } from './phases';
import type { Cell, IncidentPage, IncidentRow, LiveEvent } from './types';

/**
 * The live picture: a snapshot plus the journal's events. The two snapshots are taken at different
 * moments, so each part remembers its own seq and skips what it already contains.
 */
export interface BoardState {
  round: Round; boardSeq: number; incidentSeq: number;
  cells: Map<number, Cell>; incidents: Map<string, IncidentRow>; voters: number;
}

export function start(board: Board, page: IncidentPage): BoardState {
  return {
    round: board.round, boardSeq: board.seq, incidentSeq: page.seq,
    cells: new Map(board.stations.map(cell => [cell.code, { ...cell, overlays: cell.overlays ?? [] }])),
    incidents: new Map(page.incidents.map(incident => [incident.id, incident])),
    voters: board.totals.voters ?? 0,
  };
}

/** Pure: a batch of events in, the next state out; only touched cells become new objects. */
export function reduce(state: BoardState, events: LiveEvent[]): BoardState {
  const next = { ...state, cells: new Map(state.cells), incidents: new Map(state.incidents) };
  for (const event of events) {
    if (event.seq > next.boardSeq) {
      next.boardSeq = event.seq;
      changeCell(next, event);
    }
    if (event.seq > next.incidentSeq) {
      next.incidentSeq = event.seq;
      changeIncident(next, event);
    }
  }
  return next;
}

function changeCell(state: BoardState, event: LiveEvent) {
  const cell = event.station == null ? undefined : state.cells.get(event.station);
  const change = cell && cellChange(cell, event, state);
  if (cell && change) state.cells.set(cell.code, { ...cell, ...change });
}

function cellChange(cell: Cell, event: LiveEvent, state: BoardState): Partial<Cell> | undefined {
  const body = event.body;
  switch (event.kind) {
    case 'report.filed':
      return {
        state: body.state ?? cell.state, presence: body.presence ?? cell.presence,
        overlays: body.overlays ?? cell.overlays, openIncidents: body.openIncidents ?? cell.openIncidents,
        silentSince: null, lastHeardAt: event.at,
      };
    case 'station.opened':
      return reached(cell, 'TPS_DIBUKA') ? undefined : { state: 'TPS_DIBUKA' };
    case 'station.silent':
      return { silentSince: body.since ?? event.at };
    case 'incident.opened':
      return {
        openIncidents: body.openIncidents ?? cell.openIncidents + 1,
        overlays: body.overlays ?? cell.overlays, danger: cell.danger || body.danger === true,
      };
    case 'incident.moved':
      return afterMove(cell, event, state);
    default:
      return undefined;
  }
}

/** A move does not name the danger that is left, so it is asked of the station's other open incidents. */
function afterMove(cell: Cell, event: LiveEvent, state: BoardState): Partial<Cell> {
  const body = event.body;
  const openIncidents = body.openIncidents ?? cell.openIncidents;
  const overlays = body.overlays ?? cell.overlays;
  let danger = openIncidents > 0 && cell.danger;
  if (body.state === 'DITUTUP' && danger) {
    danger = [...state.incidents.values()].some(other => other.id !== body.incident
      && other.station === cell.code && other.state !== 'DITUTUP' && other.danger);
  } else if (body.move === 'reopen') {
    danger = danger || state.incidents.get(body.incident)?.danger === true;
  }
  return { openIncidents, overlays, danger };
}

function changeIncident(state: BoardState, event: LiveEvent) {
  const body = event.body;
  if (event.kind === 'incident.opened' && event.station != null) {
    state.incidents.set(body.incident, {
      id: body.incident, station: event.station, number: event.station % 1000, type: body.type,
      severity: body.severity, danger: body.danger === true, state: body.state ?? 'DITERIMA',
      occurredAt: body.occurredAt ?? event.at, receivedAt: event.at, version: body.version ?? 1,
    });
  } else if (event.kind === 'incident.moved') {
    const known = state.incidents.get(body.incident);
    if (known) state.incidents.set(known.id, { ...known, ...moved(known, event) });
  }
}

function moved(known: IncidentRow, event: LiveEvent): Partial<IncidentRow> {
  const body = event.body;
  const owner = body.move === 'take' ? body.by : body.move === 'assign' ? body.to : undefined;
  return {
    state: body.state ?? known.state, version: body.version ?? known.version,
    owner: owner === undefined ? known.owner : person(owner),
  };
}

const person = (value: string | { id: string; name: string }) => typeof value === 'string' ? { id: value, name: '' } : value;

export type Sums = Omit<Totals, 'byState' | 'byPresence'>;

/** Every number on every screen comes from the cells, so that no two screens can disagree. */
export function totals(cells: Iterable<Cell>, voters = 0): Sums {
  const sum: Sums = {
    stations: 0, present: 0, opened: 0, closed: 0, silent: 0, openIncidents: 0, danger: 0, voters,
  };
  for (const cell of cells) {
    sum.stations++;
    if (isPresent(cell)) sum.present++;
    if (reached(cell, 'TPS_DIBUKA')) sum.opened++;
    if (reached(cell, 'PEMUNGUTAN_DITUTUP')) sum.closed++;
    if (cell.silentSince) sum.silent++;
    sum.openIncidents += cell.openIncidents;
    if (cell.danger) sum.danger++;
  }
  return sum;
}

const WEIGHT = { kritis: 3, tinggi: 2, sedang: 1, rendah: 0 } as const;

/** Triage order: danger, then severity, then who has waited longest. */
export function triage<T extends IncidentRow>(incidents: Iterable<T>): T[] {
  return [...incidents].sort((a, b) => Number(b.danger) - Number(a.danger)
    || WEIGHT[b.severity] - WEIGHT[a.severity] || a.receivedAt.localeCompare(b.receivedAt));
}
