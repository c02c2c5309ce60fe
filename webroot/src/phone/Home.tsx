import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { counts, heardAtMs, me, next, now, sendingIds, silent, tick, toRoundMs, watch } from './app';
import { HelpDialog } from './Help';
import { InstallCard } from './InstallCard';
import { laterCards } from './later';
import { nextView } from './nextView';
import { LinkRow } from './parts';
import { go } from './route';
import { sessionOver } from './session';
import { t } from './words';
import { format, label } from '../i18n';
import { Icon } from '../shared/Icon';
import { Mark, PresenceChip, StateChip } from '../shared/Mark';
import { receivedMark, rejectedMark, savedMark } from '../shared/marks';

/** The doors to what is reported during the day, the same in practice and in earnest. */
export const ReportRows = (): JSX.Element => (
  <>
    <LinkRow to="tahap" icon={<Icon name="ballot" />}>
      {t('do.phases')}
    </LinkRow>
    <LinkRow to="pemilih" icon={<Icon name="people" />}>
      {t('do.turnout')}
    </LinkRow>
    <LinkRow to="status" icon={<Icon name="user" />}>
      {t('do.presence')}
    </LinkRow>
    <LinkRow to="catatan" icon={<Icon name="note" />}>
      {t('do.note')}
    </LinkRow>
  </>
);

/** Who, where, the one next step, what has arrived; the rest is below. */
export function Home(): JSX.Element {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Greeting />
      <main class="page home">
        <Warnings />
        {laterCards.value.map((Card, place) => (
          <Card key={place} />
        ))}
        <Covers />
        <NextCard />
        <DeliveryStrip />
        <section class="stack-tight" aria-labelledby="more">
          <h2 id="more" class="section">
            {t('home.more')}
          </h2>
          <div class="list">
            <ReportRows />
            <LinkRow to="bimtek" icon={<Icon name="list" />}>
              {t('do.training')}
            </LinkRow>
            <LinkRow to="siap" icon={<Icon name="phone" />}>
              {t('do.ready')}
            </LinkRow>
            <LinkRow to="selesai" icon={<Icon name="door" />}>
              {t('do.checkOut')}
            </LinkRow>
          </div>
        </section>
        <InstallCard />
      </main>
      <nav class="actions" aria-label={t('do.incident')}>
        <button class="button button-plain help" onClick={() => setAsking(true)}>
          <Icon name="hand" />
          {t('do.help')}
        </button>
        <button class="button button-danger" onClick={() => go('kejadian')}>
          <Icon name="alert" />
          {t('do.incident')}
        </button>
      </nav>
      {asking && <HelpDialog onClose={() => setAsking(false)} />}
    </>
  );
}

function Greeting(): JSX.Element {
  const { actor, station } = me.value ?? {};
  return (
    <header class="hello">
      <div class="grow">
        <p class="small">{t('home.hello', { name: actor?.name ?? '' })}</p>
        <h1>{station ? label('word.tps', { number: station.number }) : label('app.name')}</h1>
        {station && (
          <p>{label('word.place', { kelurahan: station.kelurahan, kecamatan: station.kecamatan })}</p>
        )}
      </div>
      <button class="bar-back" aria-label={t('home.menu')} onClick={() => go('menu')}>
        <Icon name="menu" />
      </button>
    </header>
  );
}

/** Whoever covers another station goes back and forth between the two. */
function Covers(): JSX.Element | null {
  const { covers = [], coverUntil } = me.value ?? {};
  if (!coverUntil && covers.length === 0) return null;
  return (
    <section class="card stack-tight">
      {coverUntil && <p>{t('home.covering', { time: format.timeZoned(coverUntil) })}</p>}
      {covers.length > 0 && <p class="small">{t(coverUntil ? 'home.goTo' : 'home.cover')}</p>}
      {covers.map(({ station, number, kelurahan, until }) => {
        const tps = `${label('word.tps', { number })} ${kelurahan ?? ''}`;
        return (
          <button key={station} class="button button-plain" onClick={() => void watch(station)}>
            {until ? t('home.coverOf', { tps, time: format.timeZoned(until) }) : tps}
          </button>
        );
      })}
    </section>
  );
}

function Warnings(): JSX.Element {
  const { round, demo } = me.value ?? {};
  return (
    <>
      {(demo || round?.kind === 'rehearsal') && (
        <p class="practice small">{demo ? t('home.demo') : t('home.rehearsal')}</p>
      )}
      {sessionOver.value && (
        <div class="notice tone-danger" role="alert">
          <Icon name="alert" />
          <div class="stack-tight">
            <p>{t('home.sessionOver')}</p>
            <a href="#/masuk">{t('home.newCode')}</a>
          </div>
        </div>
      )}
      {counts.value.rejected > 0 && (
        <div class="notice tone-danger">
          <Icon name="alert" />
          <p>
            {t('home.rejected', { count: counts.value.rejected })}. <a href="#/kirim">{t('home.open')}</a>
          </p>
        </div>
      )}
    </>
  );
}

export function NextCard(): JSX.Element {
  const step = next.value;
  const view = nextView(step, now.value);
  const late = step.dueMs !== undefined && toRoundMs(tick.value) > step.dueMs && step.kind !== 'wait';
  return (
    <section class="card next" aria-labelledby="next">
      <p class="next-label">{t('home.next')}</p>
      <h2 id="next">{view.title}</h2>
      <p class="muted">{view.why}</p>
      {step.dueMs !== undefined && step.kind !== 'wait' && (
        <p class={late ? 'chip tone-warn' : 'chip'}>
          <Icon name="clock" size={16} />
          {t(late ? 'home.late' : view.opens ? 'home.from' : 'home.due', {
            time: format.timeZoned(step.dueMs),
          })}
        </p>
      )}
      {view.to && (
        <button class="button button-wide button-big" onClick={() => go(view.to!)}>
          {view.title}
          <Icon name="next" />
        </button>
      )}
      <div class="row-wrap next-now">
        <span class="sr">{t('home.now')}</span>
        <PresenceChip presence={now.value.presence} />
        <StateChip state={now.value.state} />
      </div>
    </section>
  );
}

/** Says where the reports are; "connected" is only ever an answer of the centre. */
export function DeliveryStrip(): JSX.Element {
  const { onPhone, received, rejected } = counts.value;
  const heard = heardAtMs.value;
  return (
    <button class="strip" onClick={() => go('kirim')}>
      <span class="row-wrap">
        {onPhone > 0 && (
          <strong class="strip-part">
            <Mark mark={savedMark} />
            {t('strip.onPhone', { count: onPhone })}
          </strong>
        )}
        {received > 0 && (
          <strong class="strip-part">
            <Mark mark={receivedMark} />
            {t('strip.received', { count: received })}
          </strong>
        )}
        {rejected > 0 && (
          <strong class="strip-part">
            <Mark mark={rejectedMark} />
            {t('strip.rejected', { count: rejected })}
          </strong>
        )}
        {onPhone + received + rejected === 0 && <strong>{t('strip.nothing')}</strong>}
      </span>
      <span class="small muted num" role="status">
        {sendingIds.value.length > 0 ? t('strip.sending') : heardWords(heard)}
      </span>
    </button>
  );
}

function heardWords(heard: number | undefined): string {
  const last =
    heard === undefined ? t('strip.never') : t('strip.heard', { time: format.time(toRoundMs(heard)) });
  return silent.value ? `${last} · ${t('strip.silent')}` : last;
}
