import type { ComponentChildren, JSX } from 'preact';
import { staffSession } from '../api/staff';
import { may } from '../access/rights';
import { download } from '../api/file';
import { Empty, Shown, textOf } from '../console/parts';
import { say } from '../console/toast';
import { language } from '../i18n';
import { Icon } from '../shared/Icon';
import { Mark, MarkChip } from '../shared/Mark';
import { asked, chosenKecamatan, chosenWave, kecamatanChoices, mainWave, useWaves } from './areas';
import type { ApplicantState, Verdict, Wave } from './api';
import { applicantMarks, resultMarks, unknownMark } from './marks';
import { coded, word } from './words';
import './recruitment.css';

export const ApplicantChip = ({ state }: { state: string }): JSX.Element => (
  <MarkChip mark={applicantMarks[state as ApplicantState] ?? unknownMark} text={coded('state', state)} />
);

export const sentence = (verdict: Verdict): string => (language.value === 'en' ? verdict.en : verdict.id);

/** How many requirements fail or wait for a person; nothing when all is well. */
export const VerdictSums = ({ fails, unsure }: { fails: number; unsure: number }): JSX.Element => (
  <span class="verdict-sums">
    {fails > 0 && (
      <span class="tone-danger">
        <Mark mark={resultMarks.FAILS} size={16} /> {fails} {word('result_FAILS').toLowerCase()}
      </span>
    )}
    {unsure > 0 && (
      <span class="tone-warn">
        <Mark mark={resultMarks.HUMAN} size={16} /> {unsure} {word('result_HUMAN').toLowerCase()}
      </span>
    )}
    {fails + unsure === 0 && (
      <span class="tone-go">
        <Mark mark={resultMarks.PASSES} size={16} /> {word('result_PASSES')}
      </span>
    )}
  </span>
);

/** Everything below needs a wave; without one the page says who makes it. */
export function WithWaves({
  children,
}: {
  children: (waves: Wave[], wave: Wave) => ComponentChildren;
}): JSX.Element {
  const waves = useWaves();
  return (
    <Shown of={waves}>
      {(list) => {
        const wave = list.waves.find(({ id }) => id === chosenWave.value) ?? mainWave(list);
        return wave ? children(list.waves, wave) : <NoWave />;
      }}
    </Shown>
  );
}

function NoWave(): JSX.Element {
  const maker = may(staffSession.value?.actor, 'WAVE_MANAGE');
  return (
    <div class="card">
      <Empty icon="settings" title={word('noWave')}>
        <p class="muted">{word(maker ? 'noWaveAdmin' : 'noWaveNext')}</p>
        {maker && (
          <a class="button" href="#/waves/new">
            {word('makeWave')}
          </a>
        )}
      </Empty>
    </div>
  );
}

export const Pick = ({
  name,
  value,
  options,
  onChange,
  shown,
}: {
  name: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
  /** Whether the name stands above; else only those who listen hear it. */
  shown?: boolean;
}): JSX.Element => (
  <label class={shown ? 'pick stack-tight' : 'pick'}>
    <span class={shown ? 'small muted' : 'sr'}>{name}</span>
    <select class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

export const WavePick = ({ waves }: { waves: Wave[] }): JSX.Element | null =>
  waves.length < 2 ? null : (
    <Pick
      name={word('wave')}
      value={String(chosenWave.value ?? '')}
      options={waves.map(({ id, name }) => [String(id), name])}
      onChange={(next) => {
        chosenWave.value = Number(next);
      }}
    />
  );

/** Which kecamatan; `must` when the work is done for one at a time. */
export function KecamatanPick({ must }: { must?: boolean }): JSX.Element | null {
  const choices = kecamatanChoices();
  if (choices.length < 2) return null;
  return (
    <Pick
      name={word('kecamatan')}
      value={chosenKecamatan.value}
      options={[['', word(must ? 'chooseKecamatan' : 'everywhere')], ...choices]}
      onChange={(next) => {
        chosenKecamatan.value = next;
      }}
    />
  );
}

/** The kecamatan worked for: the chosen one, or the only one there is. */
export function kecamatanAtWork(): string {
  const choices = kecamatanChoices();
  return chosenKecamatan.value || (choices.length === 1 ? choices[0]![0] : '');
}

export type Sheet = 'applicants' | 'needs' | 'ranking' | 'feedback';

export const save = (path: string, name: string): void =>
  void download(path, name).catch((problem) =>
    say(word('exportFailed', { why: textOf(problem) }), { tone: 'danger' }),
  );

/** The list in sight as a file, with the filters in sight. */
export const Export = ({
  of,
  query,
}: {
  of: Sheet;
  query: Record<string, string | number | null | undefined>;
}): JSX.Element => (
  <>
    {(['csv', 'xlsx'] as const).map((format) => (
      <button
        type="button"
        key={format}
        class="button button-plain no-print"
        onClick={() =>
          save(`/api/recruitment/export/${of}${asked({ format, ...query })}`, `${FILES[of]}.${format}`)
        }
      >
        <Icon name="download" size={18} />
        {format.toUpperCase()}
      </button>
    ))}
  </>
);
const FILES: Record<Sheet, string> = {
  applicants: 'pelamar',
  needs: 'kebutuhan',
  ranking: 'peringkat',
  feedback: 'tanggapan',
};

export const PrintButton = (): JSX.Element => (
  <button type="button" class="button button-plain no-print" onClick={() => print()}>
    <Icon name="print" size={18} />
    {word('print')}
  </button>
);

export const ReadOnly = (): JSX.Element => <p class="notice tone-idle no-print">{word('readOnly')}</p>;
