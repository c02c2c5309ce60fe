import type { JSX } from 'preact';
import { staff } from '../api/staff';
import { Empty, PageHead } from '../console/parts';
import { useResource } from '../console/resource';
import { word as shell } from '../console/words';
import { format } from '../i18n';
import type { PeoplePage } from '../people/api';
import { Icon } from '../shared/Icon';
import { city } from '../store/city';
import { OneInvitation } from './OneInvitation';
import { Sheets } from './Sheets';
import { word } from './words';

/** How phones join: sheets with QR codes for many, a link for one. */
export default function InvitationsPage(): JSX.Element {
  const round = city.value?.round;
  return (
    <>
      <PageHead title={word('title')} about={word('about')} />
      {!round ? (
        <Empty icon="clock" title={shell('noRound')}>
          <a class="button" href="#/rounds">
            {shell('makeRound')}
          </a>
        </Empty>
      ) : (
        <div class="two">
          <Sheets round={round.id} />
          <div class="stack">
            <OneInvitation round={round.id} />
            <Readiness />
          </div>
        </div>
      )}
    </>
  );
}

function Readiness(): JSX.Element | null {
  const page = useResource(() => staff.get<PeoplePage>('/api/people?filter=not-enrolled'), []);
  if (!page.data) return null;
  const n = page.data.total;
  return (
    <section class="card stack-tight">
      <h2>{word('statusTitle')}</h2>
      {n === 0 ? (
        <p class="row">
          <Icon name="check" />
          {word('statusDone')}
        </p>
      ) : (
        <p>
          {word('statusAbout', { n: format.number(n) })}{' '}
          <a href="#/people?filter=not-enrolled">{word('see')}</a>
        </p>
      )}
    </section>
  );
}
