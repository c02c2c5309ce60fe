import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Problem } from '../api/problem';
import { staff } from '../api/staff';
import { CodeField } from '../console/CodeField';
import { Empty, Shown, textOf } from '../console/parts';
import { useResource, type Resource } from '../console/resource';
import { say } from '../console/toast';
import { format } from '../i18n';
import { codeOf } from './code';
import { word } from './hearingWords';
import type { Wave } from './api';
import type { Noted, SlotPage } from './hearing';
import { ApplicantChip, Pick } from './parts';
import { slotName, slotsOf } from './Slots';
import { word as shared } from './words';

const OPEN = ['DIJADWALKAN_WAWANCARA', 'TIDAK_HADIR'];

/** At the door: a reader or a camera takes the code of the letter, or somebody ticks the list. */
export function Attendance({ wave }: { wave: Wave }): JSX.Element {
  const slots = useResource(() => slotsOf(wave), []);
  const [chosen, setChosen] = useState('');
  return (
    <Shown of={slots}>
      {(all) => {
        if (all.length === 0) {
          return (
            <div class="card">
              <Empty icon="clock" title={word('noSlots')}>
                <p class="muted">{word('noSlotsNext')}</p>
              </Empty>
            </div>
          );
        }
        const slot = all.find(({ id }) => id === chosen) ?? nearest(all);
        return (
          <section class="card stack">
            <Pick
              shown
              name={word('slotPick')}
              value={slot.id}
              onChange={setChosen}
              options={all.map((each) => [each.id, slotName(each)])}
            />
            <People key={slot.id} slot={slot.id} />
          </section>
        );
      }}
    </Shown>
  );
}

/** The slot that is on or next; else the last one. */
const nearest = <T extends { startsAt: string; minutes: number }>(all: T[]): T =>
  all.find(({ startsAt, minutes }) => Date.parse(startsAt) + minutes * 60_000 > Date.now()) ?? all.at(-1)!;

function People({ slot }: { slot: string }): JSX.Element {
  const page = useResource(() => staff.get<SlotPage>(`/api/recruitment/slots/${slot}`), [slot]);
  const note = async (body: object): Promise<void> => {
    const noted = await staff.post<Noted>('/api/recruitment/attendance', body);
    tell(noted, page);
    page.reload();
  };
  const tick = (body: object): void =>
    void note(body).catch((problem: unknown) => say(textOf(problem), { tone: 'danger' }));
  return (
    <>
      <CodeField
        words={{
          code: word('code'),
          hint: word('codeHint'),
          wrong: word('codeWrong'),
          button: word('checkIn'),
        }}
        read={codeOf}
        note={(code) =>
          note({ code }).then(
            () => '',
            (problem: unknown) =>
              problem instanceof Problem && problem.status === 404 ? word('codeUnknown') : textOf(problem),
          )
        }
      />
      <Shown of={page}>
        {({ people, decided }) => {
          const waiting = people.filter(({ state }) => state === 'DIJADWALKAN_WAWANCARA').length;
          return people.length === 0 ? (
            <p class="muted">{word('noPeople')}</p>
          ) : (
            <>
              <p class="small muted" role="status">
                {decided ? word('decided') : word('waiting', { n: waiting })}
              </p>
              <ul class="lines">
                {people.map((each) => (
                  <li key={each.applicant} class="slot-person">
                    <span class="grow">
                      <strong>{each.name}</strong>
                      <span class="small muted">
                        {' '}
                        {[
                          each.areaName,
                          each.presentAt && word('presentAt', { time: format.timeZoned(each.presentAt) }),
                        ]
                          .filter(Boolean)
                          .join(', ')}
                      </span>
                    </span>
                    <ApplicantChip state={each.state} />
                    {!decided && OPEN.includes(each.state) && (
                      <button
                        type="button"
                        class="button"
                        onClick={() => tick({ applicant: each.applicant, present: true })}
                      >
                        {word('markPresent')}
                        <span class="sr"> {each.name}</span>
                      </button>
                    )}
                    {!decided && each.state === 'DIJADWALKAN_WAWANCARA' && (
                      <button
                        type="button"
                        class="button button-plain"
                        onClick={() => tick({ applicant: each.applicant, present: false })}
                      >
                        {word('markAbsent')}
                        <span class="sr"> {each.name}</span>
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Shown>
    </>
  );
}

/** Either mark can be taken back for ten seconds, by who sees the wrong name. */
function tell(noted: Noted, page: Resource<SlotPage>): void {
  const undo = (): void =>
    void staff
      .post('/api/recruitment/attendance', { applicant: noted.applicant, undo: true })
      .then(page.reload, (problem) => say(textOf(problem), { tone: 'danger' }));
  const done = word(noted.state === 'TIDAK_HADIR' ? 'absentDone' : 'presentDone', { name: noted.name });
  say(done, { undo: { text: shared('undo'), run: undo } });
}
