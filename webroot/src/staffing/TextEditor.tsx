import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { may } from '../access/rights';
import type { TemplateDetail } from '../api/contract';
import { bytesOf } from '../api/file';
import { staff, staffSession } from '../api/staff';
import { Form, TextField } from '../console/Form';
import { PageHead, Shown, textOf } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { format } from '../i18n';
import { describedBy, Field } from '../shared/Form';
import { Icon } from '../shared/Icon';
import { kindName, putIn } from './papers';
import { word } from './paperWords';

/** One text with its preview; saving makes a new version. */
export function TextEditor({ kind }: { kind: string }): JSX.Element {
  const [version, setVersion] = useState<number | null>(null);
  const text = useResource(
    () => staff.get<TemplateDetail>(`/api/staffing/templates/${kind}${version ? `?version=${version}` : ''}`),
    [kind, version],
  );
  return (
    <>
      <PageHead title={kindName(kind)} about={word('textsAbout')}>
        {text.data && text.data.versions.length > 1 && (
          <label class="pick">
            <span class="sr">{word('versions')}</span>
            <select
              class="input"
              value={String(text.data.version)}
              onChange={(event) => setVersion(Number(event.currentTarget.value))}
            >
              {text.data.versions.map((each) => (
                <option key={each.version} value={String(each.version)}>
                  {word('version', { n: each.version })} (
                  {each.version === 1 ? word('shipped') : format.dateTime(each.madeAt)})
                </option>
              ))}
            </select>
          </label>
        )}
        <a class="button button-plain" href="#/papers/texts">
          <Icon name="back" size={18} />
          {word('texts')}
        </a>
      </PageHead>
      <Shown of={text}>
        {(data) => (
          <Editor
            key={`${data.kind} ${data.version} ${data.newest}`}
            text={data}
            saved={(next) => {
              setVersion(null);
              text.set(next);
            }}
          />
        )}
      </Shown>
    </>
  );
}

function Editor({ text, saved }: { text: TemplateDetail; saved: (next: TemplateDetail) => void }): JSX.Element {
  const edits = may(staffSession.value?.actor, 'PAPER_TEMPLATE');
  const [title, setTitle] = useState(text.title);
  const [pattern, setPattern] = useState(text.numberPattern);
  const [body, setBody] = useState(text.body);
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = { title, numberPattern: pattern, body };
  const submit = async (): Promise<void> => {
    const next = await staff.put<TemplateDetail>(`/api/staffing/templates/${text.kind}`, {
      version: text.newest,
      ...draft,
    });
    say(next.newest === text.newest ? word('unchanged') : word('saved', { n: next.newest }));
    saved(next);
  };
  return (
    <section class="card stack">
      {text.example && <p class="notice tone-warn">{word('exampleNote')}</p>}
      {text.kind === 'OATH_TEXT' && <p class="notice tone-info">{word('oathNote')}</p>}
      {edits ? (
        <Form submit={submit} action={word('save')} extra={<Preview kind={text.kind} draft={draft} />}>
          {(error) => (
            <>
              <TextField
                id="title"
                text={word('textTitle')}
                error={error('title')}
                value={title}
                onChange={setTitle}
              />
              <TextField
                id="numberPattern"
                text={word('pattern')}
                hint={word('patternHint')}
                error={error('numberPattern')}
                value={pattern}
                onChange={setPattern}
              />
              <Field id="body" text={word('body')} hint={word('bodyHint')} error={error('body')}>
                <textarea
                  class="input mono"
                  id="body"
                  rows={24}
                  spellcheck={false}
                  value={body}
                  ref={area}
                  aria-invalid={error('body') ? true : undefined}
                  aria-describedby={describedBy('body', word('bodyHint'), error('body'))}
                  onInput={(event) => setBody(event.currentTarget.value)}
                />
              </Field>
              <div class="stack-tight">
                <span class="label">{word('fields')}</span>
                <p class="small muted">{word('fieldsAbout')}</p>
                <div class="row-wrap">
                  {text.fields.map(({ name, example }) => (
                    <button
                      type="button"
                      key={name}
                      class="toggle mono"
                      title={example}
                      onClick={() => {
                        if (area.current) setBody(putIn(area.current, `{${name}}`));
                        area.current?.focus();
                      }}
                    >
                      {`{${name}}`}
                    </button>
                  ))}
                </div>
              </div>
            </>
          )}
        </Form>
      ) : (
        <pre class="paper-text">{text.body}</pre>
      )}
    </section>
  );
}

/** The page as it would be printed, on demand; the browser shows PDFs by itself. */
function Preview({ kind, draft }: { kind: string; draft: object }): JSX.Element {
  const [address, setAddress] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  const show = async (): Promise<void> => {
    setBusy(true);
    try {
      const pdf = await bytesOf(`/api/staffing/templates/${kind}/preview`, draft);
      setAddress(URL.createObjectURL(pdf));
    } catch (problem) {
      say(textOf(problem), { tone: 'danger' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <button type="button" class="button button-plain" aria-disabled={busy} onClick={() => void show()}>
        <Icon name={busy ? 'spinner' : 'eye'} spin={busy} size={18} />
        {word('preview')}
      </button>
      {address && (
        <a class="button button-plain" href={address} target="_blank" rel="noreferrer">
          <Icon name="note" size={18} />
          {word('openPreview')}
        </a>
      )}
    </>
  );
}
