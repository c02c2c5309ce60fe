import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { may } from '../access/rights';
import type { LessonModules, LessonQuestion, LessonQuestions } from '../api/contract';
import { staff, staffSession } from '../api/staff';
import type { FieldError } from '../api/types';
import { SelectField, TextField } from '../console/Form';
import { Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { format } from '../i18n';
import { Pick } from '../recruitment/parts';
import { Sure } from '../recruitment/Sure';
import { describedBy, Field } from '../shared/Form';
import { Icon } from '../shared/Icon';
import { word } from './words';

const OPTIONS = 4;
const fresh = (module: string): LessonQuestion => ({
  key: `${module}-${Date.now().toString(36).toUpperCase()}`,
  module,
  text: '',
  options: new Array<string>(OPTIONS).fill(''),
  right: 0,
  why: '',
  active: true,
  version: 0,
});

/** The bank: every question with its right answer and why; the admin changes, adds and rests them. */
export function QuestionsPanel(): JSX.Element {
  const bank = useResource(
    () =>
      Promise.all([
        staff.get<LessonQuestions>('/api/training/questions'),
        staff.get<LessonModules>('/api/training/modules'),
      ]),
    [],
  );
  const [module, setModule] = useState('');
  const [edited, setEdited] = useState<LessonQuestion | null>(null);
  const manages = may(staffSession.value?.actor, 'TRAINING_MANAGE');
  return (
    <Shown of={bank}>
      {([{ questions }, { modules }]) => {
        const names = modules.map(({ key, title }) => [key, title] as const);
        return (
          <section class="card stack">
            <div class="guest-filters">
              <Pick
                name={word('module')}
                value={module}
                onChange={setModule}
                options={[['', word('allModules')], ...names]}
              />
              <span class="small muted" role="status">
                {word('questionCount', { n: format.number(questions.filter(({ active }) => active).length) })}
              </span>
              {manages && (
                <button
                  type="button"
                  class="button"
                  onClick={() => setEdited(fresh(module || (names[0]?.[0] ?? '')))}
                >
                  <Icon name="plus" size={18} />
                  {word('addQuestion')}
                </button>
              )}
            </div>
            <ol class="lines" lang="id">
              {questions
                .filter((each) => !module || each.module === module)
                .map((question) => (
                  <li key={question.key} class="question">
                    <details class="grow">
                      <summary>
                        {question.text}
                        {!question.active && <span class="small muted"> ({word('inactive')})</span>}
                      </summary>
                      <ul class="bullets">
                        {question.options.map((option, at) => (
                          <li key={option}>
                            {at === question.right ? <strong>{option} ✓</strong> : option}
                          </li>
                        ))}
                      </ul>
                      <p class="muted">{question.why}</p>
                    </details>
                    {manages && (
                      <button type="button" class="button button-quiet" onClick={() => setEdited(question)}>
                        {word('edit')}
                        <span class="sr"> {question.text}</span>
                      </button>
                    )}
                  </li>
                ))}
            </ol>
            {edited && (
              <Edit question={edited} modules={names} close={() => setEdited(null)} saved={bank.reload} />
            )}
          </section>
        );
      }}
    </Shown>
  );
}

function Edit({
  question,
  modules,
  close,
  saved,
}: {
  question: LessonQuestion;
  modules: readonly (readonly [string, string])[];
  close: () => void;
  saved: () => void;
}): JSX.Element {
  const [form, setForm] = useState(question);
  const change = (next: Partial<LessonQuestion>): void => setForm((old) => ({ ...old, ...next }));
  const check = (): FieldError[] => [
    ...(form.text.trim() ? [] : [{ field: 'text', message: word('missing') }]),
    ...form.options.flatMap((option, at) =>
      option.trim() ? [] : [{ field: `option${at}`, message: word('missing') }],
    ),
    ...(form.why.trim() ? [] : [{ field: 'why', message: word('missing') }]),
  ];
  const submit = async (): Promise<void> => {
    const { key, ...body } = form;
    const { version } = await staff.put<LessonQuestion>(`/api/training/questions/${key}`, body);
    say(word('saved', { version }));
    saved();
    close();
  };
  const area = (id: 'text' | 'why', name: string, error: string | undefined): JSX.Element => (
    <Field id={id} text={name} {...(error ? { error } : {})}>
      <textarea
        class="input"
        id={id}
        rows={3}
        value={form[id]}
        aria-describedby={describedBy(id, undefined, error)}
        onInput={(event) => change({ [id]: event.currentTarget.value })}
      />
    </Field>
  );
  return (
    <Sure
      title={word(question.version === 0 ? 'addQuestion' : 'question')}
      action={word('save')}
      check={check}
      submit={submit}
      close={close}
    >
      {(error) => (
        <div class="stack">
          <SelectField
            id="module"
            text={word('module')}
            value={form.module}
            onChange={(module) => change({ module })}
            options={modules}
          />
          {area('text', word('question'), error('text'))}
          {form.options.map((option, at) => {
            const wrong = error(`option${at}`) ?? (at === 0 ? error('options') : undefined);
            return (
              <TextField
                key={at}
                id={`option${at}`}
                text={word('option', { n: at + 1 })}
                value={option}
                onChange={(value) =>
                  change({ options: form.options.map((old, n) => (n === at ? value : old)) })
                }
                {...(wrong ? { error: wrong } : {})}
              />
            );
          })}
          <SelectField
            id="right"
            text={word('rightOption')}
            value={String(form.right)}
            onChange={(right) => change({ right: Number(right) })}
            options={form.options.map((_, at) => [String(at), word('option', { n: at + 1 })])}
          />
          {area('why', word('why'), error('why'))}
          <label class="check">
            <input
              type="checkbox"
              checked={form.active}
              onChange={(event) => change({ active: event.currentTarget.checked })}
            />
            {word('active')}
          </label>
        </div>
      )}
    </Sure>
  );
}
