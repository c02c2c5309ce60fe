import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { staff, staffSession } from '../api/staff';
import type { StationPage } from '../api/types';
import { useSecond, Veil } from '../console/LinkBadge';
import { Pager } from '../console/Pager';
import { Empty, PageHead } from '../console/parts';
import { format, named } from '../i18n';
import { Icon } from '../shared/Icon';
import { link, roundNow } from '../store/city';
import { areaName, kecamatanOf, kelurahanOf, tpsName } from '../store/places';
import type { Cell } from '../store/types';
import { Filters, Hidden } from './Filters';
import { visible } from './filter';
import { lateMinutes, lateText, missing, silentOnes } from './late';
import { ReplaceButtons } from './ReplaceButtons';
import { word } from './stationWords';

const ROWS = 25;

/** The call list: who should have been heard from, for how long not, and the number to phone. */
export function SilentPage(): JSX.Element {
  useSecond();
  const [from, setFrom] = useState(0);
  const all = silentOnes(visible.value);
  const start = from < all.length ? from : 0;
  return (
    <>
      <PageHead title={word('silentTitle')} about={word('silentAbout')} />
      <Veil />
      <section class={link.value === 'stale' ? 'card veiled' : 'card'}>
        <Filters />
        <Hidden />
        {all.length === 0 ? (
          <Empty icon="check" title={word('silentEmpty')}>
            <p class="muted">{word('silentEmptyNext')}</p>
          </Empty>
        ) : (
          <ul class="call-list">
            {all.slice(start, start + ROWS).map((cell) => (
              <Row key={cell.code} cell={cell} />
            ))}
          </ul>
        )}
        <Pager from={start} rows={ROWS} total={all.length} go={setFrom} />
      </section>
    </>
  );
}

function Row({ cell }: { cell: Cell }): JSX.Element {
  const minutes = lateMinutes(cell, roundNow());
  return (
    <li>
      <span class={`late num tone-${minutes >= 30 ? 'danger' : 'warn'}`}>{lateText(minutes)}</span>
      <span class="grow">
        <a href={`#/tps/${cell.code}`}>
          <strong>{tpsName(cell.code)}</strong> {areaName(kelurahanOf(cell.code))}
        </a>
        , {areaName(kecamatanOf(cell.code))}
        <br />
        <span class="small muted">
          {named('silence', missing(cell))} · {format.timeZoned(cell.silentSince!)}
        </span>
      </span>
      {staffSession.value?.actor.role !== 'observer' && (
        <>
          <Caller code={cell.code} />
          <ReplaceButtons
            station={cell.code}
            name={`${tpsName(cell.code)} ${areaName(kelurahanOf(cell.code))}`}
          />
        </>
      )}
    </li>
  );
}

function Caller({ code }: { code: number }): JSX.Element {
  const [person, setPerson] = useState<StationPage['supervisor'] | null>();
  useEffect(() => {
    staff.get<StationPage>(`/api/stations/${code}`).then(
      ({ supervisor }) => setPerson(supervisor ?? null),
      () => setPerson(null),
    );
  }, [code]);
  if (person === undefined) return <span class="small muted">{word('loadingPhone')}</span>;
  if (person === null) return <span class="small muted">{word('noSupervisor')}</span>;
  if (!person.phone)
    return (
      <span class="small">
        <strong>{person.name}</strong>
        <br />
        <span class="muted">{word('noPhone')}</span>
      </span>
    );
  return (
    <a
      class="button button-plain caller"
      href={`tel:${person.phone}`}
      aria-label={`${word('call')} ${person.name}, ${person.phone}`}
    >
      <Icon name="call" size={18} />
      <span>
        {person.name}
        <br />
        <span class="small num">{person.phone}</span>
      </span>
    </a>
  );
}
