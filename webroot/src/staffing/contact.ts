// Calls, messages and visits to people, and what came of them.
import type { ContactView } from '../api/contract';
import { staff } from '../api/staff';
import { uuidv7 } from '../outbox/uuid';

const API = '/api/staffing/contacts';

export const channels = ['CALL', 'WA', 'SMS', 'VISIT'] as const;
export type Channel = (typeof channels)[number];
export const outcomes = ['REACHED', 'WILL_COME', 'REFUSES', 'NO_ANSWER', 'WRONG_NUMBER'] as const;
export type Outcome = (typeof outcomes)[number];

/** What came of it, in colour beside its words. */
export const tones: Record<Outcome, string> = {
  REACHED: 'info',
  WILL_COME: 'go',
  REFUSES: 'danger',
  NO_ANSWER: 'warn',
  WRONG_NUMBER: 'danger',
};

export interface Said {
  person: string;
  channel: Channel;
  outcome: Outcome;
  note?: string;
}

export const contacts = (person: string): Promise<ContactView> => staff.get(`${API}?person=${person}`);
export const noteContact = (id: string, said: Said): Promise<ContactView> => staff.post(API, { id, ...said });

/** The same words sent again keep their id, so that they are noted once; other words are another contact. */
export function idsOf(fresh: () => string = uuidv7): (said: Said) => string {
  let last = { words: '', id: '' };
  return (said) => {
    const words = JSON.stringify(said);
    if (words !== last.words) last = { words, id: fresh() };
    return last.id;
  };
}

/** A number as wa.me wants it: 0812… becomes 62812…, without signs. */
export function international(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.startsWith('0') ? `62${digits.slice(1)}` : digits;
}

export const waLink = (phone: string, text?: string): string =>
  `https://wa.me/${international(phone)}${text ? `?text=${encodeURIComponent(text)}` : ''}`;
