import type { JSX } from 'preact';
import type { CoverLine, CoverPage } from '../api/contract';
import { may } from '../access/rights';
import { staff, staffSession } from '../api/staff';
import { useEvery } from '../console/every';
import { Empty, Shown, textOf } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { format } from '../i18n';
import { endCover } from './replacement';
import { word } from './replacementWords';

const REFRESH_MS = 10_000;

/** Who covers what until when; ended ones stay in the list. */
export function CoversList(): JSX.Element {
  const page = useResource(() => staff.get<CoverPage>('/api/staffing/covers'), []);
  useEvery(REFRESH_MS, page.reload, [page.reload]);
  const decides = may(staffSession.value?.actor, 'REPLACE_DECIDE');
  const end = (id: string): void =>
    void endCover(id).then(page.reload, (problem) => say(textOf(problem), { tone: 'danger' }));
  return (
    <section class="card stack-tight">
      <Shown of={page}>
        {({ covers }) =>
          covers.length === 0 ? (
            <Empty icon="clock" title={word('coversNone')}>
              <p class="muted">{word('coversNoneNext')}</p>
            </Empty>
          ) : (
            <ul class="lines">
              {covers.map((each) => (
                <Line key={each.id} cover={each} end={decides ? end : undefined} />
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  );
}

const Line = ({ cover, end }: { cover: CoverLine; end?: (id: string) => void }): JSX.Element => (
  <li class="replacement-line">
    <span class="grow">
      <a href={`#/tps/${cover.station}`}>
        <strong>
          {word('coverLine', {
            name: cover.name,
            tps: cover.stationName,
            time: format.timeZoned(cover.until),
          })}
        </strong>
      </a>
      <br />
      <span class="small muted">
        {word(cover.reason as 'MUNDUR')} · {cover.by} · {word(cover.enrolled ? 'enrolled' : 'notEnrolled')}
      </span>
    </span>
    {cover.endedAt ? (
      <span class="chip tone-idle">{word('coverEnded', { time: format.time(cover.endedAt) })}</span>
    ) : (
      end && (
        <button type="button" class="button button-plain" onClick={() => end(cover.id)}>
          {word('coverEnd')}
        </button>
      )
    )}
  </li>
);
