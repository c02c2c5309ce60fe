import type { JSX } from 'preact';
import { Icon } from '../shared/Icon';
import { kecamatanName } from './areas';
import type { Wave } from './api';
import { tieRules, weightsOf, type CriterionFields, type WaveFields } from './wave';
import { word } from './waveWords';

type Change = <K extends keyof WaveFields>(key: K, value: WaveFields[K]) => void;
interface Props {
  fields: WaveFields;
  change: Change;
  error?: string;
}
const CRITERIA_MAX = 12;

/** What interviewers score, each with its weight; the sum stands beside. */
export function Criteria({ fields, change, error }: Props): JSX.Element {
  const put = (at: number, part: Partial<CriterionFields>): void =>
    change(
      'criteria',
      fields.criteria.map((each, index) => (index === at ? { ...each, ...part } : each)),
    );
  return (
    <fieldset class={error ? 'part-form field-bad' : 'part-form'} id="criteria" tabIndex={-1}>
      <legend>{word('criteria')}</legend>
      <p class="small muted">{word('criteriaAbout', { sum: weightsOf(fields.criteria) })}</p>
      {error && <p class="error">{error}</p>}
      <ol class="stack-tight">
        {fields.criteria.map((each, at) => (
          <li key={at} class="criterion">
            <input
              class="input"
              aria-label={word('criterion', { n: at + 1 })}
              value={each.label}
              maxLength={80}
              onInput={(event) => put(at, { label: event.currentTarget.value })}
            />
            <input
              class="input weight"
              inputMode="numeric"
              aria-label={word('weight', { n: at + 1 })}
              value={each.weight}
              onInput={(event) => put(at, { weight: event.currentTarget.value })}
            />
            <button
              type="button"
              class="icon-button"
              aria-label={word('removeCriterion', { n: at + 1 })}
              onClick={() =>
                change(
                  'criteria',
                  fields.criteria.filter((_, index) => index !== at),
                )
              }
            >
              <Icon name="close" size={18} />
            </button>
          </li>
        ))}
      </ol>
      {fields.criteria.length < CRITERIA_MAX && (
        <div>
          <button
            type="button"
            class="button button-plain"
            onClick={() => change('criteria', [...fields.criteria, { code: '', label: '', weight: '' }])}
          >
            <Icon name="plus" size={18} />
            {word('addCriterion')}
          </button>
        </div>
      )}
    </fieldset>
  );
}

/** The rules between equal scores, in the order in which they are asked. */
export function Ties({ fields, change }: Props): JSX.Element {
  const rules = tieRules(fields);
  const nameOf = (rule: string): string => {
    if (rule === 'experience' || rule === 'earlier') return word(`tie_${rule}`);
    const found = fields.criteria.find(({ code }) => `score:${code}` === rule);
    return word('tie_score', { label: found?.label ?? '' });
  };
  const toggle = (rule: string, on: boolean): void =>
    change('tieBreak', on ? [...fields.tieBreak, rule] : fields.tieBreak.filter((each) => each !== rule));
  const raise = (rule: string): void => {
    const at = fields.tieBreak.indexOf(rule);
    const next = fields.tieBreak.filter((each) => each !== rule);
    next.splice(at - 1, 0, rule);
    change('tieBreak', next);
  };
  return (
    <fieldset class="part-form">
      <legend>{word('ties')}</legend>
      <p class="small muted">{word('tiesAbout')}</p>
      <ol class="ties">
        {rules.map((rule) => (
          <li key={rule}>
            <label class="check grow">
              <input
                type="checkbox"
                checked={fields.tieBreak.includes(rule)}
                onChange={(event) => toggle(rule, event.currentTarget.checked)}
              />
              {nameOf(rule)}
            </label>
            {fields.tieBreak.indexOf(rule) > 0 && (
              <button
                type="button"
                class="icon-button"
                aria-label={word('up', { what: nameOf(rule) })}
                onClick={() => raise(rule)}
              >
                <span class="up">
                  <Icon name="back" size={18} />
                </span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </fieldset>
  );
}

export const NeedFields = ({ wave, fields, change, error }: Props & { wave: Wave }): JSX.Element => (
  <details class="part-form" open={Boolean(error)} id="needs" tabIndex={-1}>
    <summary>
      <strong>{word('needs')}</strong>
    </summary>
    {error && <p class="error">{error}</p>}
    <div class="need-grid">
      {wave.areas.map(({ area, areaName }) => (
        <label key={area}>
          <span>
            {areaName ?? ''} <span class="small muted">{kecamatanName(area)}</span>
          </span>
          <input
            class="input"
            inputMode="numeric"
            aria-label={word('needOf', { name: areaName ?? '' })}
            value={fields.needs[area] ?? ''}
            onInput={(event) => change('needs', { ...fields.needs, [area]: event.currentTarget.value })}
          />
        </label>
      ))}
    </div>
  </details>
);
