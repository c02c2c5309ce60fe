import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { FieldError, Job } from '../api/types';
import { Form, SelectField, TextField } from '../console/Form';
import { go } from '../console/router';
import { format } from '../i18n';
import { kecamatanChoices } from '../recruitment/areas';
import { Icon } from '../shared/Icon';
import { me } from '../store/city';
import { make, PRESET, proposalOf, WEIGHT_MAX, type Wish } from './proposals';
import { word } from './proposalWords';

const POLL_MS = 400;
const WISHES = Object.keys(PRESET) as Wish[];

/** Which stations, which weights; then the long work with its progress, and off to what it found. */
export function ProposalMake(): JSX.Element {
  const [territory, setTerritory] = useState('');
  const [onlyEmpty, setOnlyEmpty] = useState(false);
  const [weights, setWeights] = useState<Record<Wish, string>>(texts);
  const [job, setJob] = useState<Job | null>(null);
  useFollowing(job, setJob);
  const running = job?.state === 'accepted' || job?.state === 'running';
  const areas = kecamatanChoices();
  const check = (): FieldError[] =>
    WISHES.filter((wish) => !/^\d{1,4}$/.test(weights[wish]) || Number(weights[wish]) > WEIGHT_MAX).map((wish) => ({
      field: wish,
      message: `${word(wish)}: ${word('weightRange', { max: format.number(WEIGHT_MAX) })}`,
    }));
  const submit = async (): Promise<void> => {
    const wishes = Object.fromEntries(WISHES.map((wish) => [wish, Number(weights[wish])]));
    setJob(await make(me.value!.round!.id, territory, wishes, onlyEmpty));
  };
  return (
    <section class="card stack-tight" aria-labelledby="make">
      <h2 id="make">{word('makeTitle')}</h2>
      {running ? (
        <Working job={job!} />
      ) : (
        <>
          {job && job.state !== 'done' && (
            <p class="notice tone-danger" role="alert">
              <Icon name="alert" size={20} />
              {word('makingFailed')} {job.problem?.detail ?? job.problem?.title}
            </p>
          )}
          <Form check={check} submit={submit} action={word('make')} names={wireNames}>
            {(error) => (
              <>
                <div class="form-grid">
                  {areas.length > 1 && (
                    <SelectField
                      id="territory"
                      text={word('area')}
                      value={territory}
                      onChange={setTerritory}
                      options={[['', word('everything')], ...areas]}
                    />
                  )}
                  <label class="check">
                    <input
                      type="checkbox"
                      checked={onlyEmpty}
                      onChange={(event) => setOnlyEmpty(event.currentTarget.checked)}
                    />
                    {word('onlyEmpty')}
                  </label>
                </div>
                <details open={WISHES.some((wish) => error(wish))}>
                  <summary>{word('weights')}</summary>
                  <p class="small muted">{word('weightsAbout')}</p>
                  <div class="form-grid weights">
                    {WISHES.map((wish) => (
                      <TextField
                        key={wish}
                        id={wish}
                        text={word(wish)}
                        inputMode="numeric"
                        error={error(wish)}
                        value={weights[wish]}
                        onChange={(next) => setWeights({ ...weights, [wish]: next })}
                      />
                    ))}
                  </div>
                  <button type="button" class="link-button" onClick={() => setWeights(texts())}>
                    {word('preset')}
                  </button>
                </details>
              </>
            )}
          </Form>
        </>
      )}
    </section>
  );
}

const texts = (): Record<Wish, string> =>
  Object.fromEntries(WISHES.map((wish) => [wish, String(PRESET[wish])])) as Record<Wish, string>;
const wireNames = Object.fromEntries(WISHES.map((wish) => [`wishes.${wish}`, wish]));

function Working({ job }: { job: Job }): JSX.Element {
  return (
    <div class="stack-tight" role="status">
      <p class="row">
        <Icon name="spinner" spin size={20} />
        {word('making')}
      </p>
      <div
        class="progress"
        role="progressbar"
        aria-label={word('making')}
        aria-valuemin={0}
        aria-valuemax={job.total}
        aria-valuenow={job.done}
      >
        <i style={{ width: `${job.total > 0 ? (job.done / job.total) * 100 : 0}%` }} />
      </div>
    </div>
  );
}

/** Asks for the job until it is over; a lost answer is asked for again. */
function useFollowing(job: Job | null, set: (job: Job) => void): void {
  const gone = useRef(false);
  useEffect(
    () => () => {
      gone.current = true;
    },
    [],
  );
  useEffect(() => {
    if (!job) return;
    if (job.state === 'done') {
      go(`#/proposal/${proposalOf(job)}`);
      return;
    }
    if (job.state !== 'accepted' && job.state !== 'running') return;
    const timer = setTimeout(() => {
      staff.get<Job>(`/api/jobs/${job.id}`).then(
        (next) => !gone.current && set(next),
        () => !gone.current && set({ ...job }),
      );
    }, POLL_MS);
    return () => clearTimeout(timer);
  }, [job]);
}
