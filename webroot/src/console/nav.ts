import type { Role } from '../api/types';
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
/** The day's pages of a role; observers read numbers, board and map. */
export const dayPagesOf = (role: Role): Page[] =>
  role === 'observer' ? dayPages.filter(({ key }) => key !== 'incidents') : dayPages;
export const pagesOf = (role: Role): Page[] => [...dayPagesOf(role), ...(role === 'admin' ? adminPages : [])];
export const mayAct = (role: Role | undefined): boolean => role === 'admin' || role === 'coordinator';
