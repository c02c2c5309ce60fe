/** One supervisor as the office sees them. */
export interface PersonRow {
  id: string;
  name: string;
  phone?: string;
  station?: number;
  stationName?: string;
  enrolled: boolean;
  invitedAt?: string | null;
  lastSeenAt?: string | null;
}
export interface PeoplePage {
  people: PersonRow[];
  total: number;
  next?: string | null;
}
export interface Invitation {
  station: number;
  person: string;
  code: string;
  link: string;
}
export interface StaffRow {
  id: string;
  name: string;
  login: string;
  role: 'admin' | 'coordinator' | 'observer';
  territories: { low: number; high: number }[];
  state: 'active' | 'invited' | 'suspended';
  lastSeenAt?: string | null;
}
