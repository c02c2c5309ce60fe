import type { ComponentChildren, JSX } from 'preact';
import { download } from '../api/file';
import type { Job } from '../api/types';
import { textOf } from '../console/parts';
import { say } from '../console/toast';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { running, type Tracked } from './job';
import { word } from './words';

/** What differs between one kind of long work and another. */
export interface JobWords {
  title: string;
  working: (n: { done: string; total: string }) => string;
  ready: (n: { n: string }) => string;
  failed: string;
  cancelled: string;
}

/** Asks for long work, then shows how far it is and hands out what it made. */
export function JobView({
  of,
  words,
  children,
}: {
  of: Tracked;
  words: JobWords;
  children: ComponentChildren;
}): JSX.Element {
  const job = of.job.value;
  return (
    <>
      {Boolean(of.problem.value) && (
        <p class="notice tone-danger" role="alert">
          <Icon name="alert" size={20} />
          {textOf(of.problem.value)}
        </p>
      )}
      {!job ? (
        children
      ) : running(job) ? (
        <Progress of={of} job={job} words={words} />
      ) : (
        <Outcome of={of} job={job} words={words} />
      )}
    </>
  );
}

function Progress({ of, job, words }: { of: Tracked; job: Job; words: JobWords }): JSX.Element {
  const share = job.total > 0 ? job.done / job.total : 0;
  return (
    <div class="stack-tight">
      <div
        class="progress"
        role="progressbar"
        aria-label={words.title}
        aria-valuemin={0}
        aria-valuemax={job.total}
        aria-valuenow={job.done}
      >
        <i style={{ width: `${share * 100}%` }} />
      </div>
      <div class="row-wrap">
        <span class="grow num">
          {job.total > 0
            ? words.working({ done: format.number(job.done), total: format.number(job.total) })
            : word('waiting')}
        </span>
        <button
          type="button"
          class="button button-plain"
          onClick={() => void of.cancel().catch((problem) => say(textOf(problem), { tone: 'danger' }))}
        >
          {word('cancel')}
        </button>
      </div>
    </div>
  );
}

function Outcome({ of, job, words }: { of: Tracked; job: Job; words: JobWords }): JSX.Element {
  const save = (): void =>
    void download(job.result!.file, job.result!.name).catch(() =>
      say(word('download_failed'), { tone: 'danger' }),
    );
  return (
    <>
      {job.state === 'done' && (
        <p class="notice tone-go" role="status">
          <Icon name="check" size={20} />
          {words.ready({ n: format.number(job.total) })}
        </p>
      )}
      {job.state === 'cancelled' && (
        <p class="notice" role="status">
          {words.cancelled}
        </p>
      )}
      {job.state === 'failed' && (
        <p class="notice tone-danger" role="alert">
          <Icon name="alert" size={20} />
          {words.failed} {job.problem?.detail ?? job.problem?.title}
        </p>
      )}
      <div class="row-wrap">
        {job.result && (
          <button type="button" class="button" onClick={save}>
            <Icon name="download" size={18} />
            {word('download')}
          </button>
        )}
        <button type="button" class="button button-plain" onClick={of.forget}>
          {word('again')}
        </button>
      </div>
    </>
  );
}
