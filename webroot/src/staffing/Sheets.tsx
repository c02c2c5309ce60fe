import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Job } from '../api/types';
import { SelectField } from '../console/Form';
import { textOf } from '../console/parts';
import { say } from '../console/toast';
import { format, named } from '../i18n';
import { Icon } from '../shared/Icon';
import { areaNames, dotted } from '../store/places';
import { download } from '../api/file';
import { cancelSheet, forgetSheet, jobProblem, running, sheetJob, startSheet } from './job';
import { word } from './words';

/** The long work of printing hundreds of invitations, with its progress in sight. */
export function Sheets({ round }: { round: number }): JSX.Element {
  const [territory, setTerritory] = useState('');
  const job = sheetJob.value;
  return (
    <section class="card stack">
      <h2>{word('sheetTitle')}</h2>
      <p class="muted">{word('sheetAbout')}</p>
      {jobProblem.value && (
        <p class="notice tone-danger" role="alert">
          <Icon name="alert" size={20} />
          {textOf(jobProblem.value)}
        </p>
      )}
      {!job ? (
        <>
          <SelectField
            id="area"
            text={word('area')}
            value={territory}
            onChange={setTerritory}
            options={areas()}
          />
          <div>
            <button type="button" class="button" onClick={() => void startSheet(round, territory)}>
              <Icon name="print" size={18} />
              {word('make')}
            </button>
          </div>
        </>
      ) : running(job) ? (
        <Progress job={job} />
      ) : (
        <Outcome job={job} />
      )}
    </section>
  );
}

/** Kecamatan with their kelurahan below them. */
function areas(): [string, string][] {
  const known = [...areaNames.value]
    .filter(([code]) => code >= 100_000)
    .map(([code, name]): [string, string] => [dotted(code), name])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ['', word('everything')],
    ...known.map(([code, name]): [string, string] => [
      code,
      code.length > 8 ? `\u2003${name}` : `${named('level', 'kecamatan')} ${name}`,
    ]),
  ];
}

function Progress({ job }: { job: Job }): JSX.Element {
  const share = job.total > 0 ? job.done / job.total : 0;
  return (
    <div class="stack-tight">
      <div
        class="progress"
        role="progressbar"
        aria-label={word('sheetTitle')}
        aria-valuemin={0}
        aria-valuemax={job.total}
        aria-valuenow={job.done}
      >
        <i style={{ width: `${share * 100}%` }} />
      </div>
      <div class="row-wrap">
        <span class="grow num">
          {job.total > 0
            ? word('working', { done: format.number(job.done), total: format.number(job.total) })
            : word('waiting')}
        </span>
        <button
          type="button"
          class="button button-plain"
          onClick={() => void cancelSheet().catch((problem) => say(textOf(problem), { tone: 'danger' }))}
        >
          {word('cancel')}
        </button>
      </div>
    </div>
  );
}

function Outcome({ job }: { job: Job }): JSX.Element {
  const save = (): void =>
    void download(job.result!.file, job.result!.name).catch(() =>
      say(word('download_failed'), { tone: 'danger' }),
    );
  return (
    <>
      {job.state === 'done' && (
        <p class="notice tone-go" role="status">
          <Icon name="check" size={20} />
          {word('ready', { n: format.number(job.total) })}
        </p>
      )}
      {job.state === 'cancelled' && (
        <p class="notice" role="status">
          {word('cancelled')}
        </p>
      )}
      {job.state === 'failed' && (
        <p class="notice tone-danger" role="alert">
          <Icon name="alert" size={20} />
          {word('failed')} {job.problem?.detail ?? job.problem?.title}
        </p>
      )}
      <div class="row-wrap">
        {job.result && (
          <button type="button" class="button" onClick={save}>
            <Icon name="download" size={18} />
            {word('download')}
          </button>
        )}
        <button type="button" class="button button-plain" onClick={forgetSheet}>
          {word('again')}
        </button>
      </div>
    </>
  );
}
