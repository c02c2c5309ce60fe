import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem } from '../api/problem';
import { staff } from '../api/staff';
import { Form, SelectField, TextField } from '../console/Form';
import { say } from '../console/toast';
import { word } from './applicantWords';
import { kecamatanName, kelurahanChoices } from './areas';
import { EDUCATIONS, MARITALS, type ApplicantDetail, type Wave } from './api';
import { fieldsOf, personalOf, wrongIn, type PersonFields } from './person';
import { word as deskWord } from './screeningWords';
import { coded, word as shared } from './words';

const STATEMENTS = Array.from({ length: 14 }, (_, index) => index + 1);
type Choices = readonly (readonly [string, string])[];

/** Data of an applicant: new ones from paper, or a correction of what stands there. */
export function PersonForm({
  of,
  wave,
  cancel,
  done,
}: {
  of?: ApplicantDetail;
  wave?: Wave;
  cancel: () => void;
  done: (next: ApplicantDetail) => void;
}): JSX.Element {
  const [fields, setFields] = useState(() => fieldsOf(of));
  const change = <K extends keyof PersonFields>(key: K, value: PersonFields[K]): void =>
    setFields((old) => ({ ...old, [key]: value }));
  const submit = async (): Promise<void> => {
    const body = { name: fields.name.trim(), sex: fields.sex, personal: personalOf(fields, of) };
    try {
      done(
        of
          ? await staff.put<ApplicantDetail>(`/api/recruitment/applicants/${of.id}`, {
              ...body,
              version: of.version,
            })
          : await staff.post<ApplicantDetail>('/api/recruitment/applicants', {
              ...body,
              wave: wave!.id,
              area: Number(fields.area),
            }),
      );
      if (of) say(shared('saved'));
    } catch (problem) {
      if (of && problem instanceof Problem && problem.status === 409)
        say(word('conflictEdit'), { tone: 'danger' });
      throw problem;
    }
  };
  const areas = (wave?.areas ?? [])
    .map(({ area, areaName: name, need }) => ({ area, name: name ?? '', need }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <Form
      check={() => wrongIn(fields, !of)}
      submit={submit}
      action={of ? shared('save') : word('saveAndUpload')}
      names={NAMES}
      extra={
        <button type="button" class="button button-plain" onClick={cancel}>
          {shared('cancel')}
        </button>
      }
    >
      {(error) => {
        const line = (key: TextName, more: object = {}): JSX.Element => (
          <TextField
            key={key}
            id={key}
            text={key === 'name' ? shared('name') : deskWord(key)}
            value={fields[key]}
            onChange={(value) => change(key, value)}
            error={error(key)}
            autocomplete="off"
            {...more}
          />
        );
        const pick = (key: PickName, text: string, options: Choices): JSX.Element => (
          <SelectField
            key={key}
            id={key}
            text={text}
            value={fields[key]}
            onChange={(value) => change(key, value)}
            error={error(key)}
            options={[['', shared('chooseOne')], ...options]}
          />
        );
        const masked = of ? { hint: word('keepEmpty') } : {};
        return (
          <>
            <Part title={word('who')}>
              {!of &&
                pick(
                  'area',
                  deskWord('sought'),
                  areas.map(({ area, name }) => [String(area), `${name}, ${kecamatanName(area)}`]),
                )}
              {line('name')}
              {line('nik', { inputMode: 'numeric', hint: of ? word('keepEmpty') : word('nikHint') })}
              {line('kk', { inputMode: 'numeric', ...masked })}
              {pick(
                'sex',
                shared('sex'),
                ['L', 'P'].map((each) => [each, coded('sex', each)]),
              )}
              {line('birthPlace')}
              {line('birthDate', { type: 'date' })}
            </Part>
            <Part title={word('contact')}>
              {line('phone', { type: 'tel', hint: word('phoneHint') })}
              {line('email')}
              {line('address')}
              {line('rt', { inputMode: 'numeric' })}
              {line('rw', { inputMode: 'numeric' })}
              {pick(
                'home',
                word('home'),
                kelurahanChoices().map(({ area, name }) => [String(area), `${name}, ${kecamatanName(area)}`]),
              )}
            </Part>
            <Part title={word('background')}>
              {pick(
                'education',
                deskWord('education'),
                EDUCATIONS.map((each) => [each, coded('education', each)]),
              )}
              {line('major')}
              {line('job')}
              {line('experience')}
              {pick(
                'marital',
                deskWord('marital'),
                MARITALS.map((each) => [each, coded('marital', each)]),
              )}
              {fields.marital === 'KAWIN' && line('spouseNik', { inputMode: 'numeric', ...masked })}
              {pick('android', deskWord('android'), [
                ['true', shared('yes')],
                ['false', shared('no')],
              ])}
              {line('disability')}
              {line('health')}
              {line('emergencyName')}
              {line('emergencyPhone', { type: 'tel' })}
            </Part>
            <Statements chosen={fields.statements} change={(next) => change('statements', next)} />
          </>
        );
      }}
    </Form>
  );
}
type PickName = 'area' | 'sex' | 'home' | 'education' | 'marital' | 'android';
type TextName = Exclude<keyof PersonFields, PickName | 'statements'>;
const NAMES: Record<string, string> = Object.fromEntries(
  Object.keys(fieldsOf()).map((key) => [`personal.${key}`, key]),
);

const Part = ({ title, children }: { title: string; children: ComponentChildren }): JSX.Element => (
  <fieldset class="part-form">
    <legend>{title}</legend>
    <div class="form-grid">{children}</div>
  </fieldset>
);

const Statements = ({
  chosen,
  change,
}: {
  chosen: number[];
  change: (next: number[]) => void;
}): JSX.Element => (
  <fieldset class="part-form">
    <legend>{word('statements')}</legend>
    <p class="small muted">{word('statementsHint')}</p>
    <label class="check">
      <input
        type="checkbox"
        checked={chosen.length === STATEMENTS.length}
        onChange={(event) => change(event.currentTarget.checked ? STATEMENTS : [])}
      />
      <strong>{word('allStatements')}</strong>
    </label>
    <div class="statement-grid">
      {STATEMENTS.map((rule) => (
        <label key={rule} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(rule)}
            onChange={(event) =>
              change(event.currentTarget.checked ? [...chosen, rule] : chosen.filter((each) => each !== rule))
            }
          />
          <span>
            {rule}. {coded('rule', String(rule))}
          </span>
        </label>
      ))}
    </div>
  </fieldset>
);
