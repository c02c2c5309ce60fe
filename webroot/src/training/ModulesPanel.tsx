import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { may } from '../access/rights';
import type { LessonModule, LessonModules } from '../api/contract';
import { staff, staffSession } from '../api/staff';
import type { FieldError } from '../api/types';
import { TextField } from '../console/Form';
import { Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { Sure } from '../recruitment/Sure';
import { Dialog } from '../shared/Dialog';
import { describedBy, Field } from '../shared/Form';
import { Blocks } from './Blocks';
import { parsed, typed } from './blocks';
import { word } from './words';

/** What is taught: to read for all, to change for the admin; every change is a new version. */
export function ModulesPanel(): JSX.Element {
  const modules = useResource(() => staff.get<LessonModules>('/api/training/modules'), []);
  const [read, setRead] = useState<LessonModule | null>(null);
  const [edited, setEdited] = useState<LessonModule | null>(null);
  const manages = may(staffSession.value?.actor, 'TRAINING_MANAGE');
  return (
    <>
      <Shown of={modules}>
        {(data) => (
          <ol class="gatherings">
            {data.modules.map((module, at) => (
              <li key={module.key} class="card gathering">
                <span class="grow gathering-name">
                  <strong>
                    {at + 1}. {module.title}
                  </strong>
                  <span class="small muted">
                    {word('moduleAbout', { n: module.minutes, version: module.version })}
                  </span>
                </span>
                <button type="button" class="button button-plain" onClick={() => setRead(module)}>
                  {word('read')}
                  <span class="sr"> {module.title}</span>
                </button>
                {manages && (
                  <button type="button" class="button button-plain" onClick={() => setEdited(module)}>
                    {word('edit')}
                    <span class="sr"> {module.title}</span>
                  </button>
                )}
              </li>
            ))}
          </ol>
        )}
      </Shown>
      {read && (
        <Dialog
          title={read.title}
          onClose={() => setRead(null)}
          actions={
            <button type="button" class="button" onClick={() => setRead(null)}>
              {word('shut')}
            </button>
          }
        >
          <article class="lesson" lang="id">
            <Blocks
              blocks={read.blocks}
              video={word('video')}
              sums={word('pictureSums')}
              station={word('pictureTps')}
            />
          </article>
        </Dialog>
      )}
      {edited && <Edit module={edited} close={() => setEdited(null)} saved={modules.reload} />}
    </>
  );
}

function Edit({
  module,
  close,
  saved,
}: {
  module: LessonModule;
  close: () => void;
  saved: () => void;
}): JSX.Element {
  const [title, setTitle] = useState(module.title);
  const [minutes, setMinutes] = useState(String(module.minutes));
  const [text, setText] = useState(() => typed(module.blocks));
  const check = (): FieldError[] => {
    const { blocks, wrong } = parsed(text);
    return [
      ...(title.trim() ? [] : [{ field: 'title', message: word('missing') }]),
      ...(/^\d+$/.test(minutes.trim()) && Number(minutes) >= 1 && Number(minutes) <= 240
        ? []
        : [{ field: 'minutes', message: word('numberWrong', { min: 1, max: 240 }) }]),
      ...(wrong ? [{ field: 'text', message: word('textWrong', { line: wrong }) }] : []),
      ...(!wrong && blocks.length === 0 ? [{ field: 'text', message: word('missing') }] : []),
    ];
  };
  const submit = async (): Promise<void> => {
    const { version } = await staff.put<LessonModule>(`/api/training/modules/${module.key}`, {
      version: module.version,
      title: title.trim(),
      minutes: Number(minutes),
      blocks: parsed(text).blocks,
    });
    say(word('saved', { version }));
    saved();
    close();
  };
  return (
    <Sure title={module.title} action={word('save')} check={check} submit={submit} close={close}>
      {(error) => {
        const wrong = error('text') ?? error('blocks');
        return (
          <div class="stack">
            <TextField
              id="title"
              text={word('title')}
              value={title}
              onChange={setTitle}
              {...(error('title') ? { error: error('title')! } : {})}
            />
            <TextField
              id="minutes"
              inputMode="numeric"
              text={word('minutes')}
              value={minutes}
              onChange={setMinutes}
              {...(error('minutes') ? { error: error('minutes')! } : {})}
            />
            <Field id="text" text={word('text')} hint={word('textHint')} {...(wrong ? { error: wrong } : {})}>
              <textarea
                class="input"
                id="text"
                rows={14}
                value={text}
                aria-describedby={describedBy('text', word('textHint'), wrong)}
                onInput={(event) => setText(event.currentTarget.value)}
              />
            </Field>
          </div>
        );
      }}
    </Sure>
  );
}
