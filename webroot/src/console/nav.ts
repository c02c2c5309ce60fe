import { may } from '../access/rights';
import type { Actor, Role } from '../api/types';
import type { IconName } from '../shared/Icon';
import type { word } from './words';

/** The list of the console's pages: what stands in the menu, for whom. */
export interface Page {
  key: string;
  word: Parameters<typeof word>[0];
  icon: IconName;
  go?: string;
}

const dayPages: Page[] = [
  { key: 'watch', word: 'watch', icon: 'eye', go: 'p' },
  { key: 'incidents', word: 'incidents', icon: 'alert', go: 'i' },
  { key: 'board', word: 'board', icon: 'grid', go: 'b' },
  { key: 'silent', word: 'silent', icon: 'clock', go: 'd' },
];
export const adminPages: Page[] = [
  { key: 'regions', word: 'regions', icon: 'upload' },
  { key: 'people', word: 'people', icon: 'people' },
  { key: 'invitations', word: 'invitations', icon: 'phone' },
  { key: 'staff', word: 'staff', icon: 'user' },
  { key: 'rounds', word: 'rounds', icon: 'settings' },
];
/** Recruitment: all who may look see the lists; what is work or a setting shows only to those whose it is. */
export const recruitPagesOf = (actor: Actor | undefined): Page[] => {
  if (!may(actor, 'RECRUIT_READ')) return [];
  const screens = may(actor, 'RECRUIT_SCREEN');
  return [
    { key: 'needs', word: 'needs', icon: 'count', go: 'n' },
    ...(screens ? [{ key: 'screening', word: 'screening', icon: 'eye', go: 'r' } as const] : []),
    { key: 'applicants', word: 'applicants', icon: 'list', go: 'a' },
    { key: 'feedback', word: 'feedback', icon: 'note' },
    { key: 'interviews', word: 'interviews', icon: 'clock' },
    { key: 'plenos', word: 'plenos', icon: 'check' },
    ...(may(actor, 'WAVE_MANAGE') ? [{ key: 'waves', word: 'waves', icon: 'settings' } as const] : []),
  ];
};
/** Staffing: who serves where and how ready they are; what is work shows only to those whose it is. */
export const staffingPagesOf = (actor: Actor | undefined): Page[] => {
  if (!may(actor, 'STAFFING_READ')) return [];
  return [
    { key: 'placement', word: 'placement', icon: 'pin', go: 't' },
    ...(may(actor, 'STAFFING_ASSIGN') ? [{ key: 'proposal', word: 'proposal', icon: 'bolt' } as const] : []),
    { key: 'replacements', word: 'replacements', icon: 'refresh' },
    { key: 'readiness', word: 'readiness', icon: 'phone', go: 'k' },
    { key: 'papers', word: 'papers', icon: 'print' },
    { key: 'oath', word: 'oath', icon: 'hand' },
    { key: 'training', word: 'training', icon: 'list' },
    ...(may(actor, 'HONORARIUM_READ')
      ? [{ key: 'honorarium', word: 'honorarium', icon: 'money' } as const]
      : []),
  ];
};
/** The day's pages of a role; observers read numbers, board and map. */
export const dayPagesOf = (role: Role): Page[] =>
  role === 'observer' ? dayPages.filter(({ key }) => key !== 'incidents') : dayPages;
export const pagesOf = (actor: Actor | undefined): Page[] => {
  const role = actor?.role ?? 'observer';
  return [
    ...dayPagesOf(role),
    ...recruitPagesOf(actor),
    ...staffingPagesOf(actor),
    ...(role === 'admin' ? adminPages : []),
  ];
};
export const mayAct = (role: Role | undefined): boolean => role === 'admin' || role === 'coordinator';
