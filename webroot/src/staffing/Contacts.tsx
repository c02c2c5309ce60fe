import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ContactLine, ContactView } from '../api/contract';
import { may } from '../access/rights';
import { staffSession } from '../api/staff';
import { Choice, Shown, textOf } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { format } from '../i18n';
import { Dialog } from '../shared/Dialog';
import { Field } from '../shared/Form';
import { Icon } from '../shared/Icon';
import { type Channel, channels, contacts, idsOf, noteContact, type Outcome, outcomes, tones, waLink } from './contact';
import { word } from './contactWords';
import './contact.css';

type Result = Pick<ContactLine, 'outcome' | 'at'>;

export interface Whom {
  person: string;
  name: string;
  /** Where the list knows it; else it stands in the log. */
  phone?: string;
  /** What a message says at first. */
  text?: string;
}

interface Looks {
  of: Whom;
  /** The number itself stands on the button. */
  number?: boolean;
  /** Only signs, for rows that hold much else. */
  small?: boolean;
  /** What came of the last contact, where the list knows it. */
  last?: Result;
}

/**
 * How an office reaches somebody from any list: by phone, by message, and the log in which the outcome is one press.
 * Without a number at hand there is one button, behind which all of it lies.
 */
export function Contact({ of, number, small, last }: Looks): JSX.Element | null {
  const [open, setOpen] = useState<Channel | null>(null);
  const [way, setWay] = useState<Channel>('CALL');
  const [noted, setNoted] = useState<Result | undefined>(undefined);
  const logs = may(staffSession.value?.actor, 'CONTACT_LOG');
  const { name, phone } = of;
  if (!phone && !logs) return null;
  const icons = small && phone !== undefined;
  const look = (text: string): { class: string; 'aria-label': string; title?: string } =>
    icons
      ? { class: 'icon-button', 'aria-label': text, title: text }
      : { class: 'button button-plain', 'aria-label': text };
  return (
    <span class="contact">
      {phone && (
        <>
          <a {...look(word('callWho', { name }))} href={`tel:${phone}`} onClick={() => setWay('CALL')}>
            <Icon name="call" size={18} />
            {!icons && (number ? <span class="num small">{phone}</span> : word('call'))}
          </a>
          <a
            {...look(word('waWho', { name }))}
            href={waLink(phone, of.text)}
            target="_blank"
            rel="noreferrer"
            onClick={() => setWay('WA')}
          >
            <Icon name="chat" size={18} />
            {!icons && word('wa')}
          </a>
        </>
      )}
      {logs && (
        <button type="button" {...look(word(phone ? 'logOf' : 'reachWho', { name }))} onClick={() => setOpen(way)}>
          <Icon name={phone ? 'note' : 'call'} size={18} />
          {!icons && word(phone ? 'log' : 'reach')}
        </button>
      )}
      <Came of={noted ?? last} />
      {open && <Contacts of={of} way={open} noted={setNoted} close={() => setOpen(null)} />}
    </span>
  );
}

/** What came of the last contact. */
const Came = ({ of }: { of: Result | undefined }): JSX.Element | null =>
  of ? (
    <span class={`chip tone-${tones[of.outcome as Outcome] ?? 'idle'}`}>
      {word(of.outcome as Outcome)} <span class="num">{format.time(of.at)}</span>
    </span>
  ) : null;

function Contacts({
  of,
  way,
  noted,
  close,
}: {
  of: Whom;
  way: Channel;
  noted: (line: ContactLine | undefined) => void;
  close: () => void;
}): JSX.Element {
  const page = useResource(() => contacts(of.person), [of.person]);
  const [channel, setChannel] = useState<Channel>(way);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const idOf = useRef(idsOf());
  const put = async (outcome: Outcome): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const text = note.trim();
    const said = { person: of.person, channel, outcome, ...(text ? { note: text } : {}) };
    try {
      const view = await noteContact(idOf.current(said), said);
      idOf.current = idsOf();
      page.set(view);
      noted(view.contacts[0]);
      setNote('');
      say(word('saved'));
    } catch (problem) {
      say(textOf(problem), { tone: 'danger' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={word('contactOf', { name: of.name })}
      onClose={close}
      actions={
        <button type="button" class="button button-plain" onClick={close}>
          {word('done')}
        </button>
      }
    >
      <div class="stack">
        <Shown of={page}>{(view) => <Number view={view} text={of.text} chose={setChannel} />}</Shown>
        <Choice<Channel>
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
        <div>
          <span class="label">{word('outcome')}</span>
          <p class="small muted">{word('outcomeAbout')}</p>
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
        </div>
        {page.data && <Log lines={page.data.contacts} />}
      </div>
    </Dialog>
  );
}

/** The number with the two ways to use it, and whether it was found to be right. */
const Number = ({
  view,
  text,
  chose,
}: {
  view: ContactView;
  text?: string;
  chose: (channel: Channel) => void;
}): JSX.Element =>
  view.phone ? (
    <div>
      <p class="row-wrap">
        <a class="button" href={`tel:${view.phone}`} onClick={() => chose('CALL')}>
          <Icon name="call" size={18} />
          {word('call')} <span class="num">{view.phone}</span>
        </a>
        <a
          class="button button-plain"
          href={waLink(view.phone, text)}
          target="_blank"
          rel="noreferrer"
          onClick={() => chose('WA')}
        >
          {word('wa')}
        </a>
      </p>
      <p class="small muted">
        {view.verified
          ? word('verified', { time: format.dateTime(view.verified.at), by: view.verified.by })
          : word('unverified')}
      </p>
    </div>
  ) : (
    <p class="notice tone-warn">
      <Icon name="alert" size={20} />
      {word('noPhone')}
    </p>
  );

const Log = ({ lines }: { lines: ContactLine[] }): JSX.Element =>
  lines.length === 0 ? (
    <p class="muted">{word('noContacts')}</p>
  ) : (
    <ul class="lines">
      {lines.map((each) => (
        <li key={each.id}>
          <strong>{word(each.outcome as Outcome)}</strong> · {word(each.channel as Channel)} · {each.by}{' '}
          <span class="small muted">{format.dateTime(each.at)}</span>
          {each.note && <p class="small">{each.note}</p>}
        </li>
      ))}
    </ul>
  );
