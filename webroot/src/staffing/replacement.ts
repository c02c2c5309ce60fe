// Calls about replacements and covers; ids are made here, so that a repeated press does nothing twice.
import type {
  CoverOptions,
  CoverOrdered,
  ReplacementView,
  ReplacementViewLine,
  ReplacementViewTaken,
} from '../api/contract';
import { staff } from '../api/staff';
import { uuidv7 } from '../outbox/uuid';

const API = '/api/staffing';

export const reasons = [
  'BERHALANGAN_SEMENTARA',
  'MUNDUR',
  'BERHALANGAN_TETAP',
  'MENINGGAL',
  'TIDAK_HORMAT',
] as const;
export type Reason = (typeof reasons)[number];

export const freshId = uuidv7;
export const ask = (
  id: string,
  station: number,
  reason: Reason,
  note: string,
): Promise<ReplacementViewLine> =>
  staff.post(`${API}/replacements`, { id, station, reason, ...(note.trim() ? { note } : {}) });
export const one = (id: string): Promise<ReplacementView> => staff.get(`${API}/replacements/${id}`);
export const move = (id: string, name: string, version: number): Promise<ReplacementView> =>
  staff.post(`${API}/replacements/${id}/moves`, { move: name, version });
export const offer = (id: string, people: string[], version: number): Promise<ReplacementView> =>
  staff.post(`${API}/replacements/${id}/offers`, { people, version });
export const onBehalf = (id: string, person: string): Promise<ReplacementViewTaken> =>
  staff.post(`${API}/replacements/${id}/accept`, { person });
export const coverOptions = (station: number): Promise<CoverOptions> =>
  staff.get(`${API}/covers/options?station=${station}`);
export const cover = (body: {
  id: string;
  station: number;
  person: string;
  until: string;
  reason: Reason;
}): Promise<CoverOrdered> => staff.post(`${API}/covers`, body);
export const endCover = (id: string): Promise<void> => staff.delete(`${API}/covers/${id}`);
