import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem } from '../api/problem';
import { staff } from '../api/staff';
import { Form, SelectField, TextField } from '../console/Form';
import { say } from '../console/toast';
import { DAYS, DOCUMENT_KINDS, EDUCATIONS, HOURS, type Wave, type WaveList, type WaveSettings } from './api';
import { FIGURE_KEYS, settingsOf, waveFields, wrongInWave, type Asked, type WaveFields } from './wave';
import { WaveConflict } from './WaveConflict';
import { Criteria, NeedFields, Ties } from './WaveParts';
import { word } from './waveWords';
import { coded, word as shared } from './words';

/** All rules of a wave on one page; another person's change in between is shown, never overwritten unseen. */
export function WaveForm({
  wave,
  preset,
  saved,
}: {
  wave?: Wave;
  preset: WaveSettings;
  saved: () => void;
}): JSX.Element {
  const [fields, setFields] = useState(() =>
    waveFields(wave?.name ?? '', wave?.settings ?? preset, wave?.areas),
  );
  const [base, setBase] = useState(wave);
  const [theirs, setTheirs] = useState<Wave | null>(null);
  const change = <K extends keyof WaveFields>(key: K, value: WaveFields[K]): void =>
    setFields((old) => ({ ...old, [key]: value }));
  const send = async (version?: number): Promise<void> => {
    const settings = settingsOf(fields, wave?.settings.zone ?? preset.zone);
    const areas = Object.entries(fields.needs).map(([area, need]) => ({
      area: Number(area),
      need: Number(need),
    }));
    const body = { name: fields.name.trim(), settings, ...(areas.length > 0 ? { areas } : {}) };
    if (!wave) await staff.post('/api/recruitment/waves', body);
    else await staff.put(`/api/recruitment/waves/${wave.id}`, { ...body, version });
    say(wave ? shared('saved') : word('made'));
    saved();
  };
  const submit = async (): Promise<void> => {
    try {
      await send(base?.version);
    } catch (problem) {
      if (!wave || !(problem instanceof Problem) || problem.status !== 409) throw problem;
      const list = await staff.get<WaveList>('/api/recruitment/waves');
      const now = list.waves.find(({ id }) => id === wave.id);
      if (!now || now.version === base?.version) throw problem;
      setTheirs(now);
    }
  };
  return (
    <section class="card stack">
      <h2>{wave ? wave.name : word('newTitle')}</h2>
      {!wave && <p class="muted">{word('newAbout')}</p>}
      {theirs && (
        <WaveConflict
          mine={fields}
          theirs={waveFields(theirs.name, theirs.settings, theirs.areas)}
          take={() => {
            setFields(waveFields(theirs.name, theirs.settings, theirs.areas));
            setBase(theirs);
            setTheirs(null);
          }}
          keep={() => {
            setBase(theirs);
            setTheirs(null);
            void send(theirs.version).catch((problem: unknown) =>
              say(String((problem as Error).message), { tone: 'danger' }),
            );
          }}
        />
      )}
      <Form check={() => wrongInWave(fields)} submit={submit} action={shared('save')}>
        {(error) => (
          <>
            <TextField
              id="name"
              text={word('name')}
              value={fields.name}
              onChange={(value) => change('name', value)}
              error={error('name')}
            />
            <Part title={word('dates')}>
              {DAYS.map((key) => (
                <TextField
                  key={key}
                  id={key}
                  type="date"
                  text={word(key)}
                  value={fields[key]}
                  onChange={(value) => change(key, value)}
                  error={error(key)}
                />
              ))}
            </Part>
            <Part title={word('hours')}>
              {HOURS.map((key) => (
                <TextField
                  key={key}
                  id={key}
                  inputMode="decimal"
                  text={word(key)}
                  value={fields[key]}
                  onChange={(value) => change(key, value)}
                  error={error(key)}
                />
              ))}
            </Part>
            <Part title={word('rules')}>
              {FIGURE_KEYS.map((key) => (
                <TextField
                  key={key}
                  id={key}
                  inputMode="numeric"
                  text={word(key)}
                  value={fields[key]}
                  onChange={(value) => change(key, value)}
                  error={error(key)}
                />
              ))}
              <SelectField
                id="domicile"
                text={word('domicile')}
                value={fields.domicile}
                onChange={(value) => change('domicile', value)}
                options={[
                  ['KECAMATAN', word('domicile_KECAMATAN')],
                  ['KOTA', word('domicile_KOTA')],
                ]}
              />
              <SelectField
                id="minEducation"
                text={word('minEducation')}
                value={fields.minEducation}
                onChange={(value) => change('minEducation', value)}
                options={EDUCATIONS.map((each) => [each, coded('education', each)])}
              />
            </Part>
            <label class="check">
              <input
                type="checkbox"
                checked={fields.needsWoman}
                onChange={(event) => change('needsWoman', event.currentTarget.checked)}
              />
              {word('needsWoman')}
            </label>
            <Part title={word('documents')}>
              {DOCUMENT_KINDS.map((kind) => (
                <SelectField
                  key={kind}
                  id={`document-${kind}`}
                  text={coded('document', kind)}
                  value={fields.documents[kind]}
                  onChange={(value) => change('documents', { ...fields.documents, [kind]: value as Asked })}
                  options={(['required', 'optional', 'no'] as const).map((each) => [
                    each,
                    word(`asked_${each}`),
                  ])}
                />
              ))}
            </Part>
            <Criteria fields={fields} change={change} error={error('criteria')} />
            <Ties fields={fields} change={change} />
            <TextField
              id="numberPattern"
              text={word('numberPattern')}
              hint={word('numberHint')}
              value={fields.numberPattern}
              onChange={(value) => change('numberPattern', value)}
              error={error('numberPattern')}
            />
            {wave && <NeedFields wave={wave} fields={fields} change={change} error={error('needs')} />}
          </>
        )}
      </Form>
    </section>
  );
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }): JSX.Element => (
  <fieldset class="part-form">
    <legend>{title}</legend>
    <div class="form-grid">{children}</div>
  </fieldset>
);
