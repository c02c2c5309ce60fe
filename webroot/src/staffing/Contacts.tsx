import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Choice, Shown, textOf } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { format } from '../i18n';
import { Dialog } from '../shared/Dialog';
import { Field } from '../shared/Form';
import { Icon } from '../shared/Icon';
import { channels, contacts, freshId, noteContact, outcomes } from './replacement';
import { word } from './replacementWords';

/** Opens somebody's contact log; what came of a call is one press. */
export function ContactButton({ person, name }: { person: string; name: string }): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="button button-plain"
        aria-label={`${word('contact')}: ${name}`}
        onClick={() => setOpen(true)}
      >
        <Icon name="note" size={18} />
        {word('contact')}
      </button>
      {open && <Contacts person={person} name={name} close={() => setOpen(false)} />}
    </>
  );
}

function Contacts({ person, name, close }: { person: string; name: string; close: () => void }): JSX.Element {
  const page = useResource(() => contacts(person), [person]);
  const [channel, setChannel] = useState<(typeof channels)[number]>('CALL');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [id, setId] = useState(freshId);
  const put = async (outcome: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      const text = note.trim();
      page.set(await noteContact({ id, person, channel, outcome, ...(text ? { note: text } : {}) }));
      setNote('');
      setId(freshId());
      say(word('saved'));
    } catch (problem) {
      say(textOf(problem), { tone: 'danger' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={word('contactOf', { name })}
      onClose={close}
      actions={
        <button type="button" class="button button-plain" onClick={close}>
          {word('done')}
        </button>
      }
    >
      <div class="stack">
        <Choice<(typeof channels)[number]>
          name={word('channel')}
          value={channel}
          onChange={setChannel}
          options={channels.map((each) => [each, word(each)] as const)}
        />
        <Field id="contact-note" text={word('note')}>
          <input
            class="input"
            id="contact-note"
            maxLength={1000}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </Field>
        <div class="row-wrap" role="group" aria-label={word('outcome')}>
          {outcomes.map((each) => (
            <button
              type="button"
              key={each}
              class="button button-plain"
              aria-disabled={busy}
              onClick={() => void put(each)}
            >
              {word(each)}
            </button>
          ))}
        </div>
        <Shown of={page}>
          {(view) => (
            <>
              <p class="small muted">
                {view.verified
                  ? word('verified', { time: format.dateTime(view.verified.at), by: view.verified.by })
                  : word('unverified')}
              </p>
              {view.contacts.length === 0 ? (
                <p class="muted">{word('noContacts')}</p>
              ) : (
                <ul class="lines">
                  {view.contacts.map((each) => (
                    <li key={each.id}>
                      <strong>{word(each.outcome as 'REACHED')}</strong> · {word(each.channel as 'CALL')} ·{' '}
                      {each.by} <span class="small muted">{format.dateTime(each.at)}</span>
                      {each.note && <p class="small">{each.note}</p>}
                    </li>
                  ))}
                </ul>
              )}
            </>
          )}
        </Shown>
      </div>
    </Dialog>
  );
}
