// The settings of a wave as a form: text in, rules out, and what two people changed against each other.
import type { FieldError } from '../api/types';
import {
  DAYS,
  DOCUMENT_KINDS,
  HOURS,
  type Criterion,
  type DocumentKind,
  type Wave,
  type WaveSettings,
} from './api';
import { word as shared } from './words';
import { word } from './waveWords';

export const FIGURES = {
  minAge: [15, 100],
  extensionMinAge: [15, 100],
  partyFreeYears: [0, 50],
  crimeYears: [0, 50],
  quotaFactor: [1, 20],
  interviewersMin: [1, 9],
} as const;
export type Figure = keyof typeof FIGURES;
export const FIGURE_KEYS = Object.keys(FIGURES) as Figure[];
export type Asked = 'no' | 'optional' | 'required';
export interface CriterionFields {
  code: string;
  label: string;
  weight: string;
}
export type WaveFields = Record<(typeof DAYS)[number] | (typeof HOURS)[number] | Figure, string> & {
  name: string;
  domicile: string;
  minEducation: string;
  needsWoman: boolean;
  documents: Record<DocumentKind, Asked>;
  criteria: CriterionFields[];
  tieBreak: string[];
  numberPattern: string;
  needs: Record<number, string>;
};

const dots = (time: string): string => time.slice(0, 5).replace(':', '.');
const colons = (time: string): string => time.trim().replace('.', ':');
const each = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

export function waveFields(name: string, settings: WaveSettings, areas: Wave['areas'] = []): WaveFields {
  return {
    ...each(DAYS, (key) => settings[key]),
    ...each(HOURS, (key) => dots(settings[key])),
    ...each(FIGURE_KEYS, (key) => String(settings[key])),
    name,
    domicile: settings.domicile,
    minEducation: settings.minEducation,
    needsWoman: settings.needsWoman,
    documents: each(DOCUMENT_KINDS, (kind) => {
      const found = settings.documents.find((one) => one.kind === kind);
      return !found ? 'no' : found.required ? 'required' : 'optional';
    }),
    criteria: settings.criteria.map(({ code, label, weight }) => ({ code, label, weight: String(weight) })),
    tieBreak: [...settings.tieBreak],
    numberPattern: settings.numberPattern,
    needs: Object.fromEntries(areas.map(({ area, need }) => [area, String(need)])),
  };
}

export function settingsOf(fields: WaveFields, zone: string): WaveSettings {
  const criteria: Criterion[] = coded(fields.criteria);
  const known = new Set(['experience', 'earlier', ...criteria.map(({ code }) => `score:${code}`)]);
  return {
    zone,
    ...each(DAYS, (key) => fields[key]),
    ...each(HOURS, (key) => colons(fields[key])),
    ...each(FIGURE_KEYS, (key) => Number(fields[key])),
    domicile: fields.domicile as WaveSettings['domicile'],
    minEducation: fields.minEducation as WaveSettings['minEducation'],
    needsWoman: fields.needsWoman,
    documents: DOCUMENT_KINDS.filter((kind) => fields.documents[kind] !== 'no').map((kind) => ({
      kind,
      required: fields.documents[kind] === 'required',
    })),
    criteria,
    tieBreak: fields.tieBreak.filter((rule) => known.has(rule)),
    numberPattern: fields.numberPattern.trim(),
  };
}

/** A new criterion gets a code from its name, different from the others. */
function coded(fields: CriterionFields[]): Criterion[] {
  const taken = new Set(fields.map(({ code }) => code).filter(Boolean));
  return fields.map(({ code, label, weight }) => {
    let made = code;
    if (!made) {
      const stem =
        label
          .toUpperCase()
          .replace(/[^A-Z0-9]+/g, '_')
          .replace(/^[^A-Z]+|_+$/g, '')
          .slice(0, 24) || 'KRITERIA';
      made = stem.length > 1 ? stem : `${stem}_1`;
      for (let n = 2; taken.has(made); n++) made = `${stem}_${n}`;
      taken.add(made);
    }
    return { code: made, label: label.trim(), weight: Number(weight) };
  });
}

const PAIRS: [(typeof DAYS)[number], (typeof DAYS)[number]][] = [
  ['opensOn', 'closesOn'],
  ['closesOn', 'resultsOn'],
  ['extensionOpensOn', 'extensionClosesOn'],
  ['feedbackFrom', 'feedbackTo'],
  ['interviewsFrom', 'interviewsTo'],
  ['interviewsFrom', 'decisionOn'],
  ['decisionOn', 'swearingInOn'],
];
const whole = (text: string, min: number, max: number): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) >= min && Number(text) <= max;

export const weightsOf = (criteria: CriterionFields[]): number =>
  criteria.reduce((sum, { weight }) => sum + (Number(weight) || 0), 0);

export function wrongInWave(fields: WaveFields): FieldError[] {
  const wrong: FieldError[] = [];
  const add = (field: string, message: string): void => void wrong.push({ field, message });
  if (!fields.name.trim()) add('name', word('nameMissing'));
  for (const key of DAYS) if (!fields[key]) add(key, shared('dateMissing'));
  for (const [first, then] of PAIRS) {
    if (fields[first] && fields[then] && fields[then] < fields[first]) add(then, shared('dateOrder'));
  }
  for (const key of HOURS)
    if (!/^([01]\d|2[0-3])[.:][0-5]\d$/.test(fields[key].trim())) add(key, word('timeWrong'));
  for (const key of FIGURE_KEYS) {
    const [min, max] = FIGURES[key];
    if (!whole(fields[key], min, max)) add(key, word('numberWrong', { min, max }));
  }
  if (fields.criteria.some(({ label }) => !label.trim())) add('criteria', word('criterionMissing'));
  else if (weightsOf(fields.criteria) !== 100) add('criteria', word('weightsWrong'));
  if (!fields.numberPattern.includes('{nomor}')) add('numberPattern', word('numberBad'));
  if (Object.values(fields.needs).some((need) => !whole(need, 0, 10_000))) add('needs', word('needWrong'));
  return wrong;
}

/** All rules that may break a tie, the chosen ones first in their order. */
export const tieRules = (fields: WaveFields): string[] => {
  const all = [
    ...fields.criteria.filter(({ code }) => code).map(({ code }) => `score:${code}`),
    'experience',
    'earlier',
  ];
  return [
    ...fields.tieBreak.filter((rule) => all.includes(rule)),
    ...all.filter((rule) => !fields.tieBreak.includes(rule)),
  ];
};

/** The plain fields in which two versions differ, for the one whose change came second. */
export function differences(mine: WaveFields, theirs: WaveFields): (keyof WaveFields)[] {
  return (Object.keys(mine) as (keyof WaveFields)[]).filter(
    (key) => JSON.stringify(mine[key]) !== JSON.stringify(theirs[key]),
  );
}
