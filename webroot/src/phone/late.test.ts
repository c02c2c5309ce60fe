import { beforeEach, expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import type { Report, ReportResult } from '../api/types';
import { again } from './late';

let answer: (ids: string[]) => unknown;
const sent: string[][] = [];
vi.mock('./session', () => ({ session: { value: { refreshToken: 'r' } }, replaced: { value: false } }));
vi.mock('../outbox/store', () => ({ keep: async () => undefined }));
vi.mock('../api/http', () => ({
  send: async (_path: string, { body }: { body: { items: Report[] } }) => {
    const ids = body.items.map(({ id }) => id);
    sent.push(ids);
    return { value: answer(ids) };
  },
}));

const report = (id: string): Report => ({ id, station: 1, kind: 'note', occurredAt: '', body: {} });
const refused: ReportResult = { id: 'b', status: 'rejected', problem: { type: '/problems/not-found' } };
const results: ReportResult[] = [
  { id: 'a', status: 'stored', seq: 1 },
  refused,
  { id: 'c', status: 'rejected', problem: { type: '/problems/invalid' } },
];
const told = async (): Promise<string[]> =>
  (await again(['a', 'b', 'c'].map(report), results)).map(({ id, status }) => `${id} ${status}`);

beforeEach(() => {
  sent.length = 0;
});

it('brings what belongs to a station of before to the review, and nothing else', async () => {
  answer = (ids) => ({ until: '', results: ids.map((id) => ({ id, status: 'late' })) });
  expect(await told()).toEqual(['a stored', 'b stored', 'c rejected']);
  expect(sent).toEqual([['b']]);
});

it('says why when the centre knows of no duty there at that time', async () => {
  const problem = { type: '/problems/conflict', detail: 'tidak bertugas' };
  answer = (ids) => ({ until: '', results: ids.map((id) => ({ id, status: 'rejected', problem })) });
  expect((await again([report('b')], [refused]))[0]?.problem).toEqual(problem);
});

it('leaves a refusal as it is for who had no other station, and tries again after silence', async () => {
  answer = () => {
    throw new Problem('status', 401);
  };
  expect(await told()).toEqual(['a stored', 'b rejected', 'c rejected']);
  answer = () => {
    throw new Problem('network', 0);
  };
  expect(await told()).toEqual(['a stored', 'c rejected']);
});
