import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { ImportResult } from '../api/types';
import { Failed } from '../console/parts';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { FilePick } from './FilePick';
import { ImportReport } from './ImportReport';
import { word } from './words';

export interface ImportKind {
  path: string;
  /** Whether Excel files are taken as well. */
  sheets?: boolean;
  template: { name: string; text: string };
}
type Step =
  | { at: 'pick' }
  | { at: 'busy'; file: File; applying: boolean }
  | { at: 'failed'; file: File; problem: unknown }
  | { at: 'checked' | 'applied'; file: File; result: ImportResult };

const MAX_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MS = 120_000;

/** Choose a file, see what it would do, then let it: all or nothing, never by surprise. */
export function Import({
  kind,
  done,
  children,
}: {
  kind: ImportKind;
  done?: () => void;
  children?: ComponentChildren;
}): JSX.Element {
  const [step, setStep] = useState<Step>({ at: 'pick' });
  const run = async (file: File, apply: boolean): Promise<void> => {
    setStep({ at: 'busy', file, applying: apply });
    try {
      const { value: result } = await staff.call<ImportResult>(
        `/api/imports/${kind.path}${apply ? '' : '?dryRun=true'}`,
        { method: 'POST', raw: { type: typeOf(file), content: file }, timeoutMs: TIMEOUT_MS },
      );
      setStep({ at: apply && result.applied ? 'applied' : 'checked', file, result });
      if (apply && result.applied) done?.();
    } catch (problem) {
      setStep({ at: 'failed', file, problem });
    }
  };
  const choose = (file: File): void => {
    if (file.size > MAX_BYTES) setStep({ at: 'failed', file, problem: new Error(word('tooBig')) });
    else void run(file, false);
  };
  return (
    <section class="card stack" aria-live="polite">
      <h2>{word('importTitle')}</h2>
      {step.at === 'pick' && (
        <>
          {children}
          <p class="muted small">{word(kind.sheets ? 'step1Sheets' : 'step1About')}</p>
          <FilePick choose={choose} sheets={kind.sheets} />
          <p>
            <Template {...kind.template} />
          </p>
        </>
      )}
      {step.at === 'busy' && (
        <p class="row">
          <Icon name="spinner" spin />
          {step.applying ? word('applying') : word('checking', { name: step.file.name })}
        </p>
      )}
      {step.at === 'failed' && (
        <>
          <Failed problem={step.problem} retry={() => void run(step.file, false)} />
          <FilePick choose={choose} sheets={kind.sheets} />
        </>
      )}
      {(step.at === 'checked' || step.at === 'applied') && (
        <ImportReport name={step.file.name} result={step.result} applied={step.at === 'applied'} />
      )}
      {step.at === 'checked' && (
        <div class="row-wrap">
          {step.result.errors.length === 0 && step.result.created + step.result.changed > 0 && (
            <button type="button" class="button" onClick={() => void run(step.file, true)}>
              {word('apply', { n: format.number(step.result.created + step.result.changed) })}
            </button>
          )}
          <button type="button" class="button button-plain" onClick={() => setStep({ at: 'pick' })}>
            {word('other')}
          </button>
        </div>
      )}
      {step.at === 'applied' && (
        <div>
          <button type="button" class="button button-plain" onClick={() => setStep({ at: 'pick' })}>
            {word('again')}
          </button>
        </div>
      )}
    </section>
  );
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const typeOf = ({ name }: File): string => (/\.xlsx$/i.test(name) ? XLSX : 'text/csv');

const Template = ({ name, text }: { name: string; text: string }): JSX.Element => (
  <a download={name} href={`data:text/csv;charset=utf-8,${encodeURIComponent(text)}`} class="row template">
    <Icon name="download" size={18} />
    {word('template')}
  </a>
);
