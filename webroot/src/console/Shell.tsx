import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { staffSession } from '../api/staff';
import { label } from '../i18n';
import { Icon } from '../shared/Icon';
import { Announcer } from '../incident/Announcer';
import { me, openIncidents, sums } from '../store/city';
import { Account } from './Account';
import { KeyHelp, helpOpen } from './KeyHelp';
import { useKeys } from './keys';
import { Notices } from './Notices';
import { LinkBadge } from './LinkBadge';
import { adminPages, dayPagesOf, pagesOf, recruitPagesOf, staffingPagesOf, type Page } from './nav';
import { Pages } from './Pages';
import { RoundClock } from './RoundClock';
import { go, route } from './router';
import { LanguageSwitch } from './Switches';
import { Toasts, undoLast } from './toast';
import { word } from './words';

const menuOpen = signal(false);

/** The frame around every page: where one is, how fresh it is, where one can go. */
export function Shell(): JSX.Element {
  const actor = staffSession.value?.actor;
  const role = actor?.role ?? 'observer';
  const recruitPages = recruitPagesOf(actor);
  const staffingPages = staffingPagesOf(actor);
  const { path } = route.value;
  const page = path[0] ?? 'watch';
  useEffect(() => {
    menuOpen.value = false;
    helpOpen.value = false;
    document.getElementById('main')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [path.join('/')]);
  useKeys({
    '?': () => {
      helpOpen.value = true;
    },
    z: undoLast,
    ...Object.fromEntries(
      pagesOf(actor)
        .filter((each) => each.go)
        .map((each) => [`g ${each.go}`, () => go(`#/${each.key}`)]),
    ),
  });
  return (
    <div class={menuOpen.value ? 'shell menu-open' : 'shell'}>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {word('skip')}
      </a>
      <Top />
      <nav class="side" aria-label={word('nav')} id="side">
        <Group title={word('votingDay')} pages={dayPagesOf(role)} current={page} />
        {recruitPages.length > 0 && (
          <Group title={word('recruitment')} pages={recruitPages} current={page} />
        )}
        {staffingPages.length > 0 && (
          <Group title={word('staffing')} pages={staffingPages} current={page} />
        )}
        {role === 'admin' && <Group title={word('office')} pages={adminPages} current={page} />}
        <Group pages={[{ key: 'sessions', word: 'sessions', icon: 'door' }]} current={page} />
      </nav>
      <main class="page" id="main" tabIndex={-1}>
        {role === 'admin' && adminPages.some(({ key }) => key === page) && <Notices />}
        <Pages actor={actor} />
      </main>
      <Announcer />
      <Toasts />
      {helpOpen.value && <KeyHelp actor={actor} />}
    </div>
  );
}

function Top(): JSX.Element {
  const round = me.value?.round;
  return (
    <header class="top">
      <button
        type="button"
        class="icon-button menu-button"
        aria-expanded={menuOpen.value}
        aria-controls="side"
        aria-label={word('menu')}
        onClick={() => {
          menuOpen.value = !menuOpen.value;
        }}
      >
        <Icon name={menuOpen.value ? 'close' : 'menu'} />
      </button>
      <a class="brand" href="#/watch" aria-label={label('app.name')}>
        <img src="/icons/icon.svg" width={28} height={28} alt="" />
        <strong>{label('app.name')}</strong>
      </a>
      {round && <span class="round-name">{round.name}</span>}
      {me.value?.demo && (
        <span class="badge badge-demo" title={word('demoLong')}>
          {word('demo')}
        </span>
      )}
      {round?.kind === 'rehearsal' && <span class="badge badge-demo">{word('rehearsal')}</span>}
      <span class="grow" />
      {round && <RoundClock />}
      {round && <LinkBadge />}
      <LanguageSwitch />
      <Account />
    </header>
  );
}

function Group({ title, pages, current }: { title?: string; pages: Page[]; current: string }): JSX.Element {
  return (
    <div class="side-group">
      {title && <p class="side-title">{title}</p>}
      <ul>
        {pages.map(({ key, word: name, icon }) => (
          <li key={key}>
            <a href={`#/${key}`} aria-current={key === current ? 'page' : undefined}>
              <Icon name={icon} size={20} />
              <span class="grow">{word(name)}</span>
              <Count page={key} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How many are waiting behind a menu entry. */
function Count({ page }: { page: string }): JSX.Element | null {
  const n = page === 'incidents' ? openIncidents.value.length : page === 'silent' ? sums.value.silent : 0;
  return n > 0 ? <span class={`count tone-${page === 'incidents' ? 'danger' : 'warn'}`}>{n}</span> : null;
}
