import type { JSX } from 'preact';
import { me, next, now, roundNowMs } from './app';
import { recentPosition } from './geo';
import { phases, reached } from './next';
import { Failure, LinkRow, Page, useOpenForm, useSave } from './parts';
import { maybe, t } from './innerWords';
import { format, label, named } from '../i18n';
import type { StationState } from '../api/types';
import { Icon } from '../shared/Icon';
import { Mark } from '../shared/Mark';
import { stateMarks } from '../shared/marks';

/** What a supervisor reports by hand; the first two are the office's and the check-in's. */
const reportable = phases.filter((state) => state !== 'BELUM_SIAP' && state !== 'PTPS_HADIR');

/** The day as one list: what was reported, where the station is, what may come. */
export function Phases(): JSX.Element {
  const { state } = now.value;
  const step = next.value;
  return (
    <Page title={t('phases.title')}>
      <p class="muted">{t('phases.intro')}</p>
      <ol class="list">
        {reportable.map((phase) => (
          <li key={phase}>
            {reached(state, phase) ? (
              <div
                class={phase === state ? 'link-row passed current' : 'link-row passed'}
                aria-current={phase === state ? 'step' : undefined}
              >
                <Mark mark={stateMarks[phase]} size={24} />
                <span class="grow">{named('state', phase)}</span>
                <span class="small muted">{t(phase === state ? 'phases.current' : 'phases.passed')}</span>
              </div>
            ) : (
              <LinkRow to={`tahap/${phase}`} icon={<Mark mark={stateMarks[phase]} size={24} />}>
                {step.kind === 'phase' && step.to === phase ? (
                  <strong>{named('state', phase)}</strong>
                ) : (
                  named('state', phase)
                )}
              </LinkRow>
            )}
          </li>
        ))}
      </ol>
    </Page>
  );
}

export function PhaseConfirm({ to }: { to: StationState }): JSX.Element {
  useOpenForm();
  const { failed, busy, commit } = useSave();
  const skips =
    phases.indexOf(to) - phases.indexOf(now.value.state) > 1 &&
    to !== 'TPS_DIBUKA' &&
    to !== 'LOGISTIK_DITERIMA';
  const { station } = me.value ?? {};
  return (
    <Page title={named('state', to)}>
      <div class="card stack">
        <div class="row">
          <Mark mark={stateMarks[to]} size={40} />
          <h2 class="grow">{maybe(`phase.${to}`)}</h2>
        </div>
        <p class="muted">{maybe(`phase.${to}.why`)}</p>
        <dl class="facts">
          <dt>{t('in.place')}</dt>
          <dd>{station && `${label('word.tps', { number: station.number })}, ${station.kelurahan}`}</dd>
          <dt>{t('in.time')}</dt>
          <dd class="num">{format.timeZoned(roundNowMs())}</dd>
        </dl>
      </div>
      {skips && (
        <p class="notice tone-warn">
          <Icon name="info" />
          {t('phases.skips')}
        </p>
      )}
      <p>{t('phases.confirm')}</p>
      <Failure text={failed} />
      <button
        class="button button-wide button-big"
        disabled={busy}
        onClick={() => commit({ kind: 'phase', body: { to }, position: recentPosition() })}
      >
        {label('do.save')}
      </button>
    </Page>
  );
}
