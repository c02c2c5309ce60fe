// What travels on the socket; everything else has its shape in api/types.
import type { BoardStation, Incident, Totals } from '../api/types';

export type Cell = BoardStation;
/** An incident known from the socket alone has no text, reporter or history yet. */
export type IncidentRow = Omit<Incident, 'kelurahan' | 'kecamatan' | 'moves'> & Partial<Incident>;
export interface IncidentPage {
  seq: number;
  incidents: Incident[];
  next?: string | null;
}

/** One line of the journal as the socket carries it; bodies differ by kind and are read defensively. */
export interface LiveEvent {
  seq: number;
  kind: string;
  station?: number | null;
  at: string;
  body: Record<string, any>;
}
export type Control =
  | { control: 'hello'; seq: number; chain?: string }
  | { control: 'tick'; seq: number }
  | { control: 'counters'; seq: number; totals: Totals }
  | { control: 'resync'; seq: number };
