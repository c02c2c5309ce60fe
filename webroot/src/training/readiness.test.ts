import { describe, expect, it } from 'vitest';
import { lastStep, percent, reached, STEPS, stopped } from './readiness';

const funnel = { area: 1, stations: 10, assigned: 8, accepted: 7, sworn: 4, trained: 4, ready: 1 };

describe('the funnel of readiness', () => {
  it('counts those who stopped at each step, and together they are all', () => {
    expect(STEPS.map((step) => stopped(funnel, step))).toEqual([2, 1, 3, 0, 3, 1]);
    expect(STEPS.map((step) => reached(funnel, step))).toEqual([10, 8, 7, 4, 4, 1]);
  });
  it('says 100 percent only when all are there', () => {
    expect([percent(0, 0), percent(1, 992), percent(991, 992), percent(992, 992)]).toEqual([0, 1, 99, 100]);
  });
  it('knows the newest step', () => {
    expect(lastStep({})).toBeNull();
    expect(lastStep({ assigned: '2024-11-01T00:00:00Z', sworn: '2024-11-04T00:00:00Z' })?.[0]).toBe('sworn');
  });
});
