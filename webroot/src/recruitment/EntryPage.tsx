import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { PageHead } from '../console/parts';
import { go } from '../console/router';
import { say } from '../console/toast';
import { Icon } from '../shared/Icon';
import { word } from './applicantWords';
import type { ApplicantDetail, Wave } from './api';
import { openApplicant } from './moving';
import { WavePick } from './parts';
import { PersonForm } from './PersonForm';
import { Uploads } from './Uploads';
import { word as shared } from './words';

/** A paper application at the office: data, then documents, then into the queue. */
export function EntryPage({ waves, wave }: { waves: Wave[]; wave: Wave }): JSX.Element {
  const [made, setMade] = useState<ApplicantDetail | null>(null);
  const leave = (): void => go(made ? `#/applicants/${made.id}` : '#/applicants');
  const reload = (): void => {
    if (made) void openApplicant(made.id).then(setMade, () => undefined);
  };
  return (
    <>
      <p>
        <a href="#/applicants" class="row back-to-list">
          <Icon name="back" size={18} />
          {shared('back')}
        </a>
      </p>
      <PageHead title={word('entryTitle')} about={word('entryAbout')}>
        {!made && <WavePick waves={waves} />}
      </PageHead>
      <ol class="entry-steps" aria-hidden="true">
        <li class={made ? 'done' : 'now'}>{word('step1')}</li>
        <li class={made ? 'now' : ''}>{word('step2')}</li>
      </ol>
      {!made ? (
        <section class="card">
          <PersonForm
            key={wave.id}
            wave={wave}
            cancel={leave}
            done={(next) => {
              setMade(next);
              say(word('entered', { name: next.name, number: next.number }));
            }}
          />
        </section>
      ) : (
        <>
          <p class="notice tone-go" role="status">
            <Icon name="check" size={20} />
            {word('entered', { name: made.name, number: made.number })}
          </p>
          <Uploads applicant={made} wave={wave} stored={reload} />
          <section class="card stack-tight">
            <p class="muted">{word('finishAbout')}</p>
            <div>
              <button type="button" class="button" onClick={leave}>
                {word('finish')}
              </button>
            </div>
          </section>
        </>
      )}
    </>
  );
}
