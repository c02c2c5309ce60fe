import { expect, test } from 'vitest';
import { areaNames, dotted, matches } from '../store/places';
import { areaCodeOf, areaOf, levelled } from './area';

test('an interval of stations is named by its area', () => {
  areaNames.value = new Map([
    [3673, 'Kota Serang'],
    [367303, 'Kasemen'],
    [3673011001, 'Serang'],
  ]);
  expect(areaOf({ low: 3673000000000, high: 3673999999999 })).toBe('Kota Serang');
  expect(areaOf({ low: 3673030000000, high: 3673039999999 })).toBe('Kec. Kasemen');
  expect(areaOf({ low: 3673011001000, high: 3673011001999 })).toBe('Kel. Serang');
  expect(areaOf({ low: 3600000000000, high: 3699999999999 })).toBe('36');
  expect(areaCodeOf({ low: 3673011001000, high: 3673011001999 })).toBe('36.73.01.1001');
  expect(areaCodeOf({ low: 3600000000000, high: 9999999999999 })).toBe('');
  expect(dotted(3673011001)).toBe('36.73.01.1001');
});

test('a level is said once', () => {
  expect(levelled('kota', 'Kota Serang')).toBe('Kota Serang');
  expect(levelled('kecamatan', 'Serang')).toBe('Kecamatan Serang');
  expect(levelled('provinsi', 'Provinsi Banten')).toBe('Provinsi Banten');
});

test('a station is found by number, area and code', () => {
  areaNames.value = new Map([
    [367301, 'Serang'],
    [3673011002, 'Cipare'],
  ]);
  for (const query of ['cipare 12', 'tps 12', '3673011002012', 'serang cipare', '36.73.01.1002.012']) {
    expect(matches(3673011002012, query), query).toBe(true);
  }
  expect(matches(3673011002012, 'cipare 2')).toBe(false);
});
