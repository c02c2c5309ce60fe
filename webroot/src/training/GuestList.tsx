import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { GatheringGuestView, GatheringPage, GatheringView } from '../api/contract';
import { staff } from '../api/staff';
import { textOf } from '../console/parts';
import { say } from '../console/toast';
import { format } from '../i18n';
import { asked } from '../recruitment/areas';
import { Icon } from '../shared/Icon';
import { PATH, runs } from './Gatherings';
import { word } from './words';

/** Those who are called and those who came, with a tick for each; long lists come in parts. */
export function GuestList({
  gathering,
  first,
  next,
  query,
  note,
  reload,
}: {
  gathering: GatheringView;
  first: GatheringGuestView[];
  next: string | undefined;
  query: { filter: string; q: string };
  note: (body: object) => Promise<boolean>;
  reload: () => void;
}): JSX.Element {
  const [more, setMore] = useState<{ people: GatheringGuestView[]; next?: string | undefined }>({
    people: [],
    next,
  });
  useEffect(() => setMore({ people: [], next }), [first]);
  const works = runs() && !gathering.closedAt;
  const load = async (): Promise<void> => {
    const page = await staff.get<GatheringPage>(
      `${PATH}/${gathering.id}${asked({ ...query, after: more.next })}`,
    );
    setMore((old) => ({ people: [...old.people, ...page.people], next: page.next }));
  };
  const uncall = (person: string): void =>
    void staff.delete(`${PATH}/${gathering.id}/guests/${person}`).then(reload, (problem) =>
      say(textOf(problem), { tone: 'danger' }),
    );
  return (
    <>
      <ul class="lines">
        {[...first, ...more.people].map((guest) => (
          <li key={guest.person} class="slot-person">
            <span class="grow">
              <strong>{guest.name}</strong>
              <span class="small muted"> {guest.stationName}</span>
              {!guest.invitedAt && <span class="small muted"> · {word('uncalled')}</span>}
              {!guest.serving && <span class="small muted"> · {word('notServing')}</span>}
            </span>
            <span class={guest.cameAt ? 'chip tone-go' : 'chip tone-idle'}>
              <Icon name={guest.cameAt ? 'check' : 'clock'} size={16} />
              {guest.cameAt ? word('cameAt', { time: format.time(guest.cameAt) }) : word('waiting')}
            </span>
            {works && !guest.cameAt && guest.serving && (
              <button type="button" class="button" onClick={() => void note({ person: guest.person })}>
                {word('mark')}
                <span class="sr"> {guest.name}</span>
              </button>
            )}
            {works && guest.cameAt && (
              <button
                type="button"
                class="button button-plain"
                onClick={() => void note({ person: guest.person, undo: true })}
              >
                {word('undo')}
                <span class="sr"> {guest.name}</span>
              </button>
            )}
            {works && !guest.cameAt && (
              <button
                type="button"
                class="button button-quiet"
                aria-label={`${word('remove')}: ${guest.name}`}
                onClick={() => uncall(guest.person)}
              >
                <Icon name="close" size={18} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {more.next && (
        <button type="button" class="button button-plain" onClick={() => void load()}>
          {word('more')}
        </button>
      )}
    </>
  );
}
