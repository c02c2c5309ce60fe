import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { download } from '../api/file';
import { staff } from '../api/staff';
import type { Job } from '../api/types';
import { SelectField } from '../console/Form';
import { Shown, textOf } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { Icon } from '../shared/Icon';
import { word } from './hearingWords';
import type { Invited, Slot, SlotPage } from './hearing';
import { ApplicantChip } from './parts';
import { slotName } from './Slots';
import { Sure } from './Sure';
import { word as shared } from './words';

const POLL_MS = 700;
const MOVABLE = ['DIJADWALKAN_WAWANCARA', 'TIDAK_HADIR'];

/** Who is invited to one slot; from here a person is moved to another one, and the letters are printed. */
export function SlotPeople({
  slot,
  others,
  works,
  changed,
}: {
  slot: Slot;
  others: Slot[];
  works: boolean;
  changed: () => void;
}): JSX.Element {
  const page = useResource(() => staff.get<SlotPage>(`/api/recruitment/slots/${slot.id}`), [slot.id]);
  const [moving, setMoving] = useState<Invited | null>(null);
  const [target, setTarget] = useState('');
  const [printing, setPrinting] = useState(false);
  const letters = async (): Promise<void> => {
    if (printing) return;
    setPrinting(true);
    try {
      let job = await staff.post<Job>(`/api/recruitment/slots/${slot.id}/invitations`);
      while (job.state === 'accepted' || job.state === 'running') {
        await new Promise((done) => setTimeout(done, POLL_MS));
        job = await staff.get<Job>(`/api/jobs/${job.id}`);
      }
      if (job.result) await download(job.result.file, job.result.name);
      else
        say(job.problem?.detail ?? job.problem?.title ?? shared('exportFailed', { why: '' }), {
          tone: 'danger',
        });
    } catch (problem) {
      say(textOf(problem), { tone: 'danger' });
    } finally {
      setPrinting(false);
    }
  };
  const move = async (): Promise<void> => {
    await staff.post(`/api/recruitment/slots/${target}/people`, { applicant: moving!.applicant });
    say(word('movedTo', { name: moving!.name }));
    setMoving(null);
    page.reload();
    changed();
  };
  const free = others.filter((each) => each.id !== slot.id && each.free > 0);
  return (
    <div class="slot-people stack-tight">
      <Shown of={page}>
        {({ people, decided }) =>
          people.length === 0 ? (
            <p class="muted">{word('noPeople')}</p>
          ) : (
            <>
              <ul class="lines">
                {people.map((each) => (
                  <li key={each.applicant} class="slot-person">
                    <span class="grow">
                      <a href={`#/applicants/${each.applicant}`}>{each.name}</a>
                      <span class="small muted">
                        {' '}
                        {each.areaName} <span class="mono">{each.number}</span>
                      </span>
                    </span>
                    <ApplicantChip state={each.state} />
                    {works && !decided && MOVABLE.includes(each.state) && free.length > 0 && (
                      <button
                        type="button"
                        class="button button-plain"
                        onClick={() => {
                          setTarget('');
                          setMoving(each);
                        }}
                      >
                        {word('move')}
                        <span class="sr"> {each.name}</span>
                      </button>
                    )}
                  </li>
                ))}
              </ul>
              {works && (
                <div>
                  <button
                    type="button"
                    class="button button-plain"
                    aria-disabled={printing}
                    onClick={() => void letters()}
                  >
                    <Icon name={printing ? 'spinner' : 'print'} spin={printing} size={18} />
                    {word('letters')}
                  </button>
                </div>
              )}
            </>
          )
        }
      </Shown>
      {moving && (
        <Sure
          title={word('moveTitle', { name: moving.name })}
          action={word('move')}
          check={() => (target ? [] : [{ field: 'target', message: word('moveMissing') }])}
          submit={move}
          close={() => setMoving(null)}
        >
          {(error) => (
            <SelectField
              id="target"
              text={word('moveTo')}
              value={target}
              onChange={setTarget}
              error={error('target')}
              options={[
                ['', shared('chooseOne')],
                ...free.map((each): [string, string] => [each.id, slotName(each)]),
              ]}
            />
          )}
        </Sure>
      )}
    </div>
  );
}
