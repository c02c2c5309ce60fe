import type { JSX } from 'preact';
import { staff } from '../api/staff';
import { PageHead, Shown, textOf } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { word as shell } from '../console/words';
import { format } from '../i18n';
import { word } from './words';

interface OwnSession {
  id: string;
  device: string;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

/** Where this account is signed in, and the way to end what should not be. */
export function Sessions(): JSX.Element {
  const list = useResource(() => staff.get<{ sessions: OwnSession[] }>('/api/sessions'), []);
  const end = async (id: string): Promise<void> => {
    try {
      await staff.delete(`/api/sessions/${id}`);
      say(word('ended_one'));
      list.reload();
    } catch (problem) {
      say(textOf(problem), { tone: 'danger' });
    }
  };
  return (
    <>
      <PageHead title={word('sessions')} about={word('sessionsAbout')}>
        <a class="button button-plain" href="#/password">
          {shell('password')}
        </a>
      </PageHead>
      <Shown of={list}>
        {({ sessions }) => (
          <ul class="cards">
            {sessions.map((each) => (
              <li class="card row-wrap" key={each.id}>
                <div class="grow">
                  <p>
                    <strong>{each.device}</strong>{' '}
                    {each.current && <span class="chip tone-go">{word('thisOne')}</span>}
                  </p>
                  <p class="small muted">
                    {word('since')} {format.dateTime(each.createdAt)}
                    {' · '}
                    {word('seen')} {format.dateTime(each.lastSeenAt)}
                  </p>
                </div>
                {!each.current && (
                  <button type="button" class="button button-plain" onClick={() => void end(each.id)}>
                    {word('end')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </>
  );
}
