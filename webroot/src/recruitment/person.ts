// The form of one applicant as text fields, and what of it goes over the wire.
import type { FieldError } from '../api/types';
import type { ApplicantDetail, Personal } from './api';
import { word } from './applicantWords';

export const TEXTS = [
  'nik',
  'kk',
  'birthPlace',
  'birthDate',
  'phone',
  'email',
  'address',
  'rt',
  'rw',
  'marital',
  'spouseNik',
  'education',
  'major',
  'job',
  'experience',
  'disability',
  'health',
  'emergencyName',
  'emergencyPhone',
] as const;
type TextKey = (typeof TEXTS)[number];
/** Numbers of identity cards come masked; an empty field leaves what is stored. */
const MASKED: readonly TextKey[] = ['nik', 'kk', 'spouseNik'];

export type PersonFields = Record<TextKey, string> & {
  name: string;
  sex: string;
  area: string;
  home: string;
  android: string;
  statements: number[];
};

export function fieldsOf(detail?: ApplicantDetail): PersonFields {
  const personal = detail?.personal ?? {};
  const texts = Object.fromEntries(
    TEXTS.map((key) => [key, MASKED.includes(key) ? '' : (personal[key] ?? '')]),
  ) as Record<TextKey, string>;
  return {
    ...texts,
    name: detail?.name ?? '',
    sex: detail?.sex ?? '',
    area: detail ? String(detail.area) : '',
    home: personal.home ? String(personal.home) : '',
    android: personal.android == null ? '' : String(personal.android),
    statements: [...(personal.statements ?? [])],
  };
}

/** Empty fields are left out of a new application; in a correction they take the old value away. */
export function personalOf(fields: PersonFields, before?: ApplicantDetail): Personal {
  const personal: Personal = {};
  for (const key of TEXTS) {
    const text = fields[key].trim();
    const had = !MASKED.includes(key) && Boolean(before?.personal?.[key]);
    if (text || (had && key !== 'birthDate' && key !== 'marital' && key !== 'education'))
      personal[key] = text;
  }
  if (fields.home) personal.home = Number(fields.home);
  if (fields.android) personal.android = fields.android === 'true';
  if (fields.statements.length > 0 || before)
    personal.statements = [...fields.statements].sort((a, b) => a - b);
  return personal;
}

/** What is wrong before it is sent; the server knows more. */
export function wrongIn(fields: PersonFields, fresh: boolean): FieldError[] {
  const wrong: FieldError[] = [];
  const need = (field: keyof PersonFields, message: string): void => {
    if (!String(fields[field]).trim()) wrong.push({ field, message });
  };
  need('name', word('nameMissing'));
  if (fresh ? !sixteen(fields.nik) : fields.nik !== '' && !sixteen(fields.nik))
    wrong.push({ field: 'nik', message: word('nikWrong') });
  need('sex', word('sexMissing'));
  need('birthPlace', word('birthPlaceMissing'));
  need('birthDate', word('birthMissing'));
  if (fresh) need('area', word('areaMissing'));
  need('phone', word('phoneMissing'));
  need('address', word('addressMissing'));
  need('education', word('educationMissing'));
  need('marital', word('maritalMissing'));
  return wrong;
}
const sixteen = (nik: string): boolean => /^\d{16}$/.test(nik.replace(/[ .-]/g, ''));
