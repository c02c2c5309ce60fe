import type { Board, Round, Totals } from '../api/types';
import { isPresent, reached } from './phases';
import type { Cell, IncidentPage, IncidentRow, LiveEvent } from './types';

/**
 * The live picture: a snapshot plus the journal's events. The two snapshots are taken at different
 * moments, so each part remembers its own seq and skips what it already contains.
 */
export interface BoardState {
  round: Round;
  boardSeq: number;
  incidentSeq: number;
  cells: Map<number, Cell>;
  incidents: Map<string, IncidentRow>;
}

export function start(board: Board, page: IncidentPage): BoardState {
  return {
    round: board.round,
    boardSeq: board.seq,
    incidentSeq: page.seq,
    cells: new Map(board.stations.map((cell) => [cell.code, { ...cell, overlays: cell.overlays ?? [] }])),
    incidents: new Map(page.incidents.map((incident) => [incident.id, incident])),
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
        state: body.state ?? cell.state,
        presence: body.presence ?? cell.presence,
        overlays: body.overlays ?? cell.overlays,
        openIncidents: body.openIncidents ?? cell.openIncidents,
        silentSince: body.silentSince ?? null,
        lastHeardAt: event.at,
        danger: body.danger ?? cell.danger,
        voters: body.voters ?? cell.voters,
      };
    case 'station.replaced':
      return { presence: body.presence ?? cell.presence, overlays: body.overlays ?? cell.overlays };
    case 'station.opened':
      return reached(cell, 'TPS_DIBUKA') ? undefined : { state: 'TPS_DIBUKA' };
    case 'station.silent':
      return { silentSince: body.since ?? event.at, overlays: body.overlays ?? cell.overlays };
    case 'incident.opened':
      return {
        openIncidents: body.openIncidents ?? cell.openIncidents + 1,
        overlays: body.overlays ?? cell.overlays,
        danger: body.stationDanger ?? (cell.danger || body.danger === true),
      };
    case 'incident.moved':
      return afterMove(cell, event, state);
    default:
      return undefined;
  }
}

/** Where the event does not say what danger is left, the station's other open incidents do. */
function afterMove(cell: Cell, event: LiveEvent, state: BoardState): Partial<Cell> {
  const body = event.body;
  const openIncidents = body.openIncidents ?? cell.openIncidents;
  const overlays = body.overlays ?? cell.overlays;
  if (typeof body.stationDanger === 'boolean') return { openIncidents, overlays, danger: body.stationDanger };
  let danger = openIncidents > 0 && cell.danger;
  if (body.state === 'DITUTUP' && danger) {
    danger = [...state.incidents.values()].some(
      (other) =>
        other.id !== body.incident &&
        other.station === cell.code &&
        other.state !== 'DITUTUP' &&
        other.danger,
    );
  } else if (body.move === 'reopen') {
    danger = danger || state.incidents.get(body.incident)?.danger === true;
  }
  return { openIncidents, overlays, danger };
}

function changeIncident(state: BoardState, event: LiveEvent) {
  const body = event.body;
  if (event.kind === 'incident.opened' && event.station != null) {
    state.incidents.set(body.incident, {
      id: body.incident,
      station: event.station,
      number: event.station % 1000,
      type: body.type,
      severity: body.severity,
      danger: body.danger === true,
      state: body.state ?? 'DITERIMA',
      occurredAt: body.occurredAt ?? event.at,
      receivedAt: event.at,
      version: body.version ?? 1,
    });
  } else if (event.kind === 'incident.moved') {
    const known = state.incidents.get(body.incident);
    if (known) state.incidents.set(known.id, { ...known, ...moved(known, event) });
  }
}

function moved(known: IncidentRow, event: LiveEvent): Partial<IncidentRow> {
  const body = event.body;
  const owner: string | undefined =
    body.move === 'take' ? (body.to ?? body.by) : body.move === 'assign' ? body.to : undefined;
  return {
    state: body.state ?? known.state,
    version: body.version ?? known.version,
    // The journal carries ids only; the name is fetched with the reader's own rights.
    owner: !owner || owner === known.owner?.id ? known.owner : { id: owner, name: '' },
  };
}

export type Sums = Omit<Totals, 'byState' | 'byPresence'>;

/** Every number on every screen comes from the cells, so that no two screens can disagree. */
export function totals(cells: Iterable<Cell>): Sums {
  const sum: Sums = {
    stations: 0,
    present: 0,
    opened: 0,
    closed: 0,
    silent: 0,
    openIncidents: 0,
    danger: 0,
    voters: 0,
  };
  for (const cell of cells) {
    sum.stations++;
    if (isPresent(cell)) sum.present++;
    if (reached(cell, 'TPS_DIBUKA')) sum.opened++;
    if (reached(cell, 'PEMUNGUTAN_DITUTUP')) sum.closed++;
    if (cell.silentSince) sum.silent++;
    sum.openIncidents += cell.openIncidents;
    if (cell.danger) sum.danger++;
    sum.voters += cell.voters ?? 0;
  }
  return sum;
}

const WEIGHT = { kritis: 3, tinggi: 2, sedang: 1, rendah: 0 } as const;

/** Triage order: danger, then severity, then who has waited longest. */
export function triage<T extends IncidentRow>(incidents: Iterable<T>): T[] {
  return [...incidents].sort(
    (a, b) =>
      Number(b.danger) - Number(a.danger) ||
      WEIGHT[b.severity] - WEIGHT[a.severity] ||
      a.receivedAt.localeCompare(b.receivedAt),
  );
}
