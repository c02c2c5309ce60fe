import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CoverOrdered } from '../api/contract';
import { may } from '../access/rights';
import { staffSession } from '../api/staff';
import { Form } from '../console/Form';
import { Copyable, Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { go } from '../console/router';
import { say } from '../console/toast';
import { format, named } from '../i18n';
import { Dialog } from '../shared/Dialog';
import { describedBy, Field } from '../shared/Form';
import { roundNow } from '../store/city';
import { far } from './far';
import { ask, cover, coverOptions, freshId, reasons, type Reason } from './replacement';
import { word } from './replacementWords';
import './replacement.css';

interface About {
  station: number;
  name: string;
  close: () => void;
}

const Reasons = ({
  value,
  set,
  error,
}: {
  value: string;
  set: (next: Reason) => void;
  error?: string;
}): JSX.Element => (
  <Field id="reason" text={word('reason')} error={error}>
    <select
      class="input"
      id="reason"
      value={value}
      aria-describedby={describedBy('reason', undefined, error)}
      onChange={(event) => set(event.currentTarget.value as Reason)}
    >
      {reasons.map((each) => (
        <option key={each} value={each}>
          {word(each)}
        </option>
      ))}
    </select>
  </Field>
);

const Cancel = ({ close }: { close: () => void }): JSX.Element => (
  <button type="button" class="button button-plain" onClick={close}>
    {word('cancel')}
  </button>
);

/** Asks why, and goes on to the candidates; asked again with the same press, it is asked once. */
export function ReplaceDialog({ station, name, close }: About): JSX.Element {
  const [id] = useState(freshId);
  const [reason, setReason] = useState<Reason>('BERHALANGAN_SEMENTARA');
  const [note, setNote] = useState('');
  const decides = may(staffSession.value?.actor, 'REPLACE_DECIDE');
  const send = async (): Promise<void> => {
    const made = await ask(id, station, reason, note);
    close();
    go(`#/replacements/${made.id}`);
  };
  return (
    <Dialog title={word('replaceOf', { tps: name })} onClose={close} actions={null}>
      <Form submit={send} action={word(decides ? 'next' : 'ask')} extra={<Cancel close={close} />}>
        {(error) => (
          <>
            <Reasons value={reason} set={setReason} error={error('reason')} />
            <Field id="note" text={word('note')} error={error('note')}>
              <textarea
                class="input"
                id="note"
                rows={2}
                maxLength={1000}
                value={note}
                onInput={(event) => setNote(event.currentTarget.value)}
              />
            </Field>
          </>
        )}
      </Form>
    </Dialog>
  );
}

/** The next full hour at least an hour ahead, by the round's clock. */
const later = (): Date => new Date(Math.ceil((roundNow() + 3_600_000) / 3_600_000) * 3_600_000);

/** The moment of this time of day: today, or tomorrow when it is over already. */
function moment(time: string): string {
  const now = roundNow();
  const today = format.time(now).replace('.', ':');
  const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
  const ahead = (minutes(time) - minutes(today) + 1_440) % 1_440 || 1_440;
  return new Date(Math.floor(now / 60_000) * 60_000 + ahead * 60_000).toISOString();
}

/** Lets a neighbour or staff of the area look after the station until a time. */
export function CoverDialog({ station, name, close }: About): JSX.Element {
  const [id] = useState(freshId);
  const [person, setPerson] = useState('');
  const [reason, setReason] = useState<Reason>('BERHALANGAN_SEMENTARA');
  const [time, setTime] = useState(() => format.time(later()).replace('.', ':'));
  const [made, setMade] = useState<CoverOrdered | null>(null);
  const options = useResource(() => coverOptions(station), [station]);
  const send = async (): Promise<void> => {
    const answer = await cover({ id, station, person, until: moment(time), reason });
    if (answer.code) setMade(answer);
    else close();
    say(answer.ownCode ? word('ownCode', { name: answer.cover.name }) : word('saved'));
  };
  if (made) return <Code made={made} close={close} />;
  const check = () => [
    ...(person ? [] : [{ field: 'person', message: word('whoMissing') }]),
    ...(time ? [] : [{ field: 'until', message: word('untilMissing') }]),
  ];
  return (
    <Dialog title={word('coverOf', { tps: name })} onClose={close} actions={null}>
      <Form check={check} submit={send} action={word('order')} extra={<Cancel close={close} />}>
        {(error) => (
          <>
            <Shown of={options}>
              {({ options: people }) => (
                <Field id="person" text={word('who')} hint={word('coverHint')} error={error('person')}>
                  <select
                    class="input"
                    id="person"
                    value={person}
                    aria-describedby={describedBy('person', word('coverHint'), error('person'))}
                    onChange={(event) => setPerson(event.currentTarget.value)}
                  >
                    <option value="">{people.length === 0 ? word('noOptions') : '–'}</option>
                    {people.map((each) => (
                      <option key={each.person} value={each.person}>
                        {[
                          each.name,
                          each.stationName ?? word('staffOf'),
                          each.distanceKm === undefined ? '' : far(each.distanceKm),
                          each.presence ? named('presence', each.presence) : '',
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </option>
                    ))}
                  </select>
                </Field>
              )}
            </Shown>
            <Field id="until" text={word('until')} error={error('until')}>
              <input
                class="input"
                id="until"
                type="time"
                value={time}
                aria-describedby={describedBy('until', undefined, error('until'))}
                onInput={(event) => setTime(event.currentTarget.value)}
              />
            </Field>
            <Reasons value={reason} set={setReason} error={error('reason')} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

function Code({ made, close }: { made: CoverOrdered; close: () => void }): JSX.Element {
  return (
    <Dialog
      title={word('code', { name: made.cover.name })}
      onClose={close}
      actions={
        <button type="button" class="button" onClick={close}>
          {word('done')}
        </button>
      }
    >
      <p>{word('codeOnce')}</p>
      <p class="replacement-big mono">{made.code}</p>
      <Copyable text={made.link ?? ''} label={word('code', { name: made.cover.name })} />
    </Dialog>
  );
}

