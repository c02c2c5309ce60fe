import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReachView } from '../api/contract';
import { staff, staffSession } from '../api/staff';
import { SelectField } from '../console/Form';
import { say } from '../console/toast';
import { format } from '../i18n';
import { uuidv7 } from '../outbox/uuid';
import { areaOf } from '../people/area';
import { chosenKecamatan, kecamatanChoices } from '../recruitment/areas';
import { Sure } from '../recruitment/Sure';
import { codeOf } from './reach';
import { word } from './reachWords';

const CHANNELS = ['app', 'wa', 'call', 'sms'] as const;
const MINUTES = ['15', '30', '60', '180', '1440'] as const;

/** Which area, by what, for how long. */
export function ReachStart({
  close,
  started,
}: {
  close: () => void;
  started: (test: ReachView) => void;
}): JSX.Element {
  // One id for this dialog: pressed twice it is still one test.
  const [id] = useState(uuidv7);
  const own = (staffSession.value?.actor.territories ?? []).map((span): [string, string] => [
    codeOf(span),
    areaOf(span),
  ]);
  const areas = [...own, ...kecamatanChoices().filter(([code]) => !own.some(([mine]) => mine === code))];
  const [form, setForm] = useState({
    territory: chosenKecamatan.value || (areas[0]?.[0] ?? ''),
    channel: 'app',
    minutes: '60',
  });
  const change = (key: keyof typeof form) => (value: string) => setForm((old) => ({ ...old, [key]: value }));
  const submit = async (): Promise<void> => {
    const test = await staff.post<ReachView>('/api/staffing/reach', {
      id,
      territory: form.territory,
      channel: form.channel,
      minutes: Number(form.minutes),
    });
    say(word('started', { n: format.number(test.called) }));
    started(test);
    close();
  };
  return (
    <Sure title={word('startTitle')} action={word('start')} submit={submit} close={close}>
      {(error) => (
        <div class="stack">
          <SelectField
            id="territory"
            text={word('area')}
            value={form.territory}
            onChange={change('territory')}
            error={error('territory')}
            options={areas}
          />
          <SelectField
            id="channel"
            text={word('channel')}
            hint={word(form.channel === 'app' ? 'appHint' : 'officeHint')}
            value={form.channel}
            onChange={change('channel')}
            error={error('channel')}
            options={CHANNELS.map((key) => [key, word(`ch_${key}`)] as const)}
          />
          <SelectField
            id="minutes"
            text={word('minutes')}
            value={form.minutes}
            onChange={change('minutes')}
            error={error('minutes')}
            options={MINUTES.map((key) => [key, word(`m${key}`)] as const)}
          />
        </div>
      )}
    </Sure>
  );
}
