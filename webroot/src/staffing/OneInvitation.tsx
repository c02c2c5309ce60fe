import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { StationPage } from '../api/types';
import { Form } from '../console/Form';
import { Copyable } from '../console/parts';
import type { Invitation } from '../people/api';
import { nameOf, StationPick } from '../people/StationPick';
import { word } from './words';

/** One supervisor's code and link, to be sent by message. */
export function OneInvitation({ round }: { round: number }): JSX.Element {
  const [station, setStation] = useState<number | null>(null);
  const [issued, setIssued] = useState<Invitation[] | null>(null);
  const [name, setName] = useState('');
  const submit = async (): Promise<void> => {
    const made = await staff.post<Invitation[]>('/api/invitations', { round, stations: [station] });
    // The invitation carries the person's id only.
    const page = await staff.get<StationPage>(`/api/stations/${station}`);
    setName(page.supervisor?.name ?? nameOf(page.code));
    setIssued(made);
  };
  return (
    <section class="card stack">
      <div>
        <h2>{word('oneTitle')}</h2>
        <p class="muted">{word('oneAbout')}</p>
      </div>
      <Form
        check={() => (station === null ? [{ field: 'station', message: word('stationMissing') }] : [])}
        submit={submit}
        action={word('issue')}
        names={{ stations: 'station' }}
      >
        {(error) => (
          <StationPick
            id="station"
            value={station}
            error={error('station')}
            onChange={(code) => {
              setStation(code);
              setIssued(null);
            }}
          />
        )}
      </Form>
      {issued &&
        (issued[0] ? (
          <div class="stack-tight" role="status">
            <p>
              <strong>{word('for', { person: name })}</strong>
            </p>
            <span class="label">{word('code')}</span>
            <Copyable text={issued[0].code} label={word('code')} />
            <span class="label">{word('link')}</span>
            <Copyable text={issued[0].link} label={word('link')} />
          </div>
        ) : (
          <p class="notice tone-warn" role="status">
            {word('nobody')}
          </p>
        ))}
    </section>
  );
}
