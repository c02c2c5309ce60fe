import { describe, expect, it } from 'vitest';
import { incidentGroups, severityOfType } from '../shared/incidentTypes';
import { presenceMarks, stateMarks } from '../shared/marks';
import { fill } from './dictionary';
import { distance, number, settingTime, time, timeZoned } from './format';
import en from './labels.en';
import id from './labels.id';

describe('labels', () => {
  it('have the same keys and the same placeholders in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(id));
    const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const key of Object.keys(id) as (keyof typeof id)[]) expect(holes(en[key]), key).toEqual(holes(id[key]));
  });

  it('name every state, presence and incident type', () => {
    const keys = Object.keys(id);
    for (const state of Object.keys(stateMarks)) expect(keys).toContain(`state.${state}`);
    for (const presence of Object.keys(presenceMarks)) expect(keys).toContain(`presence.${presence}`);
    for (const type of Object.keys(severityOfType)) expect(keys).toContain(`type.${type}`);
    const offered = incidentGroups.flatMap((group) => group.types);
    expect(new Set(offered).size).toBe(offered.length);
    expect([...offered, 'BANTUAN'].sort()).toEqual(Object.keys(severityOfType).sort());
  });
});

describe('formats', () => {
  it('write times, figures and distances the Indonesian way', () => {
    expect(timeZoned('2024-11-27T06:30:00+07:00')).toBe('06.30 WIB');
    expect(time('2024-11-27T00:05:00+07:00')).toBe('00.05');
    expect(settingTime('06:30')).toBe('06.30 WIB');
    expect(number(1877)).toBe('1.877');
    expect(distance(180.4)).toBe('180 m');
    expect(distance(2400)).toBe('2,4 km');
    expect(fill('{a} dari {b}', { a: 1 })).toBe('1 dari {b}');
  });
});
