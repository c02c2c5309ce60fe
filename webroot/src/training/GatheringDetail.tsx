import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { GatheringNoted, GatheringPage, GatheringsCalled, GatheringView } from '../api/contract';
import { download } from '../api/file';
import { staff } from '../api/staff';
import { CodeField } from '../console/CodeField';
import { useTyped } from '../console/list';
import { Choice, Empty, PageHead, Shown, textOf } from '../console/parts';
import { useResource } from '../console/resource';
import { go } from '../console/router';
import { say } from '../console/toast';
import { format } from '../i18n';
import { asked } from '../recruitment/areas';
import { Sure } from '../recruitment/Sure';
import { Icon } from '../shared/Icon';
import { GatheringForm } from './GatheringForm';
import { PATH, runs, type Kind } from './Gatherings';
import { GuestList } from './GuestList';
import { word } from './words';

export const FILTERS = ['all', 'waiting', 'came'] as const;

/** One gathering: who is called, who came, and what remains to be done. */
export function GatheringDetail({ id, page }: { id: string; page: Kind }): JSX.Element {
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all');
  const { typed, type, query: q } = useTyped();
  const detail = useResource(
    () => staff.get<GatheringPage>(`${PATH}/${id}${asked({ filter, q })}`),
    [id, filter, q],
  );
  const noted = async (body: object): Promise<void> => {
    tell(await staff.post<GatheringNoted>(`${PATH}/${id}/attendance`, body));
    detail.reload();
  };
  const note = (body: object): Promise<boolean> =>
    noted(body).then(
      () => true,
      (problem: unknown) => {
        say(textOf(problem), { tone: 'danger' });
        return false;
      },
    );
  const tell = ({ guest, already }: GatheringNoted): void => {
    if (!guest?.cameAt) return;
    const { person, name, stationName } = guest;
    if (already) {
      say(word('cameAlready', { name, time: format.time(guest.cameAt) }));
      return;
    }
    say(word('cameDone', { name, station: stationName }), {
      undo: { text: word('undo'), run: () => void note({ person, undo: true }) },
    });
  };
  return (
    <Shown of={detail}>
      {({ gathering, people, next }) => (
        <>
          <PageHead
            title={`${word(page)}, ${format.date(gathering.startsAt)}`}
            about={`${format.timeZoned(gathering.startsAt)} · ${gathering.place}${
              gathering.areaName ? ` · ${gathering.areaName}` : ''
            } · ${word('seats', { n: gathering.capacity })}`}
          >
            <a class="button button-plain" href={`#/${page}/gatherings`}>
              <Icon name="back" size={18} />
              {word('back')}
            </a>
          </PageHead>
          <Actions of={gathering} page={page} reload={detail.reload} />
          <section class="card stack">
            {!gathering.closedAt && runs() && (
              <CodeField
                words={{
                  code: word('code'),
                  hint: word('codeHint'),
                  wrong: word('codeMissing'),
                  button: word('checkIn'),
                }}
                note={(code) => noted({ code }).then(() => '', textOf)}
              />
            )}
            <div class="guest-filters">
              <Choice
                name={word('filter')}
                value={filter}
                onChange={setFilter}
                options={FILTERS.map((each) => [each, word(each)])}
              />
              <input
                class="input"
                type="search"
                value={typed}
                aria-label={word('search')}
                placeholder={word('search')}
                onInput={(event) => type(event.currentTarget.value)}
              />
              <span class="small muted" role="status">
                {word('counts', { came: gathering.came, invited: gathering.invited })}
              </span>
            </div>
            {people.length === 0 ? (
              <Empty icon="people" title={word(gathering.invited || q ? 'nobody' : 'nobodyCalled')}>
                {!gathering.invited && !q && <p class="muted">{word('nobodyCalledNext')}</p>}
              </Empty>
            ) : (
              <GuestList
                key={`${filter} ${q}`}
                gathering={gathering}
                first={people}
                next={next}
                query={{ filter, q }}
                note={note}
                reload={detail.reload}
              />
            )}
          </section>
        </>
      )}
    </Shown>
  );
}

function Actions({
  of,
  page,
  reload,
}: {
  of: GatheringView;
  page: Kind;
  reload: () => void;
}): JSX.Element | null {
  const [asking, setAsking] = useState<'close' | 'cancel' | 'change' | null>(null);
  if (of.closedAt) {
    return (
      <div class="row-wrap no-print">
        <span class="chip tone-go">
          <Icon name="check" size={16} />
          {word('minutesNumber', { number: of.number ?? '' })}
        </span>
        <button
          type="button"
          class="button"
          onClick={() =>
            void download(`${PATH}/${of.id}/minutes.pdf`, 'berita-acara.pdf').catch((problem) =>
              say(textOf(problem), { tone: 'danger' }),
            )
          }
        >
          <Icon name="download" size={18} />
          {word('minutesPdf')}
        </button>
      </div>
    );
  }
  if (!runs()) return null;
  const call = async (): Promise<void> => {
    try {
      const { invited, free, left } = await staff.post<GatheringsCalled>(`${PATH}/${of.id}/calls`);
      say(word(left > 0 && free === 0 ? 'calledFull' : 'called', { invited, left }));
      reload();
    } catch (problem) {
      say(textOf(problem), { tone: 'danger' });
    }
  };
  return (
    <div class="row-wrap no-print">
      <button type="button" class="button" onClick={() => void call()}>
        <Icon name="people" size={18} />
        {word('call')}
      </button>
      <button type="button" class="button button-plain" onClick={() => setAsking('change')}>
        {word('change')}
      </button>
      {of.came > 0 ? (
        <button type="button" class="button button-plain" onClick={() => setAsking('close')}>
          <Icon name="check" size={18} />
          {word('close')}
        </button>
      ) : (
        <button type="button" class="button button-plain" onClick={() => setAsking('cancel')}>
          {word('cancel')}
        </button>
      )}
      {asking === 'change' && (
        <GatheringForm kind={page} old={of} close={() => setAsking(null)} saved={reload} />
      )}
      {asking === 'close' && (
        <Sure
          title={word('closeSure')}
          text={word('closeText', { came: of.came })}
          action={word('close')}
          close={() => setAsking(null)}
          submit={async () => {
            const body = { version: of.version };
            const { number } = await staff.post<GatheringView>(`${PATH}/${of.id}/close`, body);
            say(word('closedDone', { number: number ?? '' }));
            setAsking(null);
            reload();
          }}
        />
      )}
      {asking === 'cancel' && (
        <Sure
          title={word('cancelSure')}
          text={word('cancelText')}
          action={word('cancel')}
          close={() => setAsking(null)}
          submit={async () => {
            await staff.delete(`${PATH}/${of.id}`);
            say(word('cancelled'));
            go(`#/${page}/gatherings`);
          }}
        />
      )}
    </div>
  );
}
