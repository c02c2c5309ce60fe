// What the menu and the buttons know of the server's table of rights; the server decides, this only hides.
import type { Actor, Span } from '../api/types';

export type Level = 'station' | 'kelurahan' | 'kecamatan' | 'city' | 'province' | 'country';
export type Right = keyof typeof COORDINATORS;

const ALL: Level[] = ['station', 'kelurahan', 'kecamatan', 'city', 'province', 'country'];
const OFFICE: Level[] = ['kecamatan'];
/** At which levels coordinators hold a right; admins hold them all. */
const COORDINATORS = {
  RECRUIT_READ: ALL,
  RECRUIT_ENTER: OFFICE,
  RECRUIT_SCREEN: OFFICE,
  RECRUIT_INTERVIEW: OFFICE,
  RECRUIT_DECIDE: OFFICE,
  FEEDBACK_HANDLE: OFFICE,
  DOCUMENT_READ: OFFICE,
  WAVE_MANAGE: [] as Level[],
  STAFFING_READ: ALL,
  STAFFING_ASSIGN: OFFICE,
  REPLACE_REQUEST: ['kelurahan', 'kecamatan'] as Level[],
  REPLACE_DECIDE: OFFICE,
  PAPER_ISSUE: OFFICE,
  PAPER_TEMPLATE: [] as Level[],
  TRAINING_RUN: OFFICE,
  TRAINING_MANAGE: [] as Level[],
  CONTACT_LOG: ALL,
  HONORARIUM_READ: OFFICE,
};

const LEVELS: [Level, number][] = [
  ['station', 1],
  ['kelurahan', 1_000],
  ['kecamatan', 10_000_000],
  ['city', 1_000_000_000],
  ['province', 100_000_000_000],
];

/** How much of the country a territory is, told by its widest interval. */
export function levelOf(spans: Span[]): Level {
  const widest = Math.max(0, ...spans.map(({ low, high }) => high - low + 1));
  return LEVELS.find(([, codes]) => widest <= codes)?.[0] ?? 'country';
}

/** Recruiting and placing is the office of the kecamatan; coordinators of a kelurahan or of the city look on. */
export function may(actor: Actor | undefined, right: Right): boolean {
  if (actor?.role === 'admin') return true;
  return actor?.role === 'coordinator' && COORDINATORS[right].includes(levelOf(actor.territories));
}
