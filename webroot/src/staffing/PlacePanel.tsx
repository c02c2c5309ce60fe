import type { JSX } from 'preact';
import type { Ref } from 'preact';
import { format } from '../i18n';
import { Empty } from '../console/parts';
import { Icon } from '../shared/Icon';
import { Mark, MarkChip } from '../shared/Mark';
import { areaName, kecamatanOf } from '../store/places';
import { hold } from './carry';
import { Contact } from './Contacts';
import { Fits } from './Fits';
import { PlaceFind } from './PlaceFind';
import { about, PlaceSigns } from './PlacementTable';
import { cleared, stateOf, type Row } from './placement';
import { lockMark, openLockMark, placeMarks } from './placeMarks';
import { word } from './placementWords';
import { act, lock } from './usePlacement';

/** One station beside the list: who serves there, and whoever could. */
export function PlacePanel({
  row,
  may,
  find,
}: {
  row: Row | undefined;
  may: boolean;
  find: Ref<HTMLInputElement>;
}): JSX.Element {
  if (!row) {
    return (
      <aside class="card place-panel" aria-label={word('choose')}>
        <Empty icon="user" title={word('choose')}>
          {may && <p class="muted small">{word('chooseNext')}</p>}
        </Empty>
      </aside>
    );
  }
  return (
    <aside class="card place-panel stack-tight" aria-labelledby="place-title" id="place">
      <header>
        <h2 id="place-title" tabIndex={-1}>
          {row.stationName}
        </h2>
        <p class="small muted">{areaName(kecamatanOf(row.station))}</p>
        <PlaceSigns row={row} />
      </header>
      <Serving row={row} />
      {may ? (
        <>
          {row.person && <Acts row={row} />}
          <PlaceFind key={row.station} row={row} input={find} />
          <Fits key={`fits-${row.station}`} row={row} />
        </>
      ) : (
        <p class="small muted">{word('readOnly')}</p>
      )}
    </aside>
  );
}

function Serving({ row }: { row: Row }): JSX.Element {
  if (!row.person) {
    return (
      <p class="notice tone-danger">
        <Icon name="alert" size={20} />
        {word('nobody')}
      </p>
    );
  }
  const state = stateOf(row);
  return (
    <div class="serving">
      <p>
        <strong>{row.person.name}</strong> <span class="small muted">{about(row)}</span>
      </p>
      <p class="row-wrap">
        <MarkChip mark={placeMarks[state]} text={word(state)} />
        {row.answeredAt && <span class="small muted num">{format.dateTime(row.answeredAt)}</span>}
        {row.locked && <MarkChip mark={lockMark} text={word('locked')} />}
      </p>
      {row.note && <p class="small">{word('note', { note: row.note })}</p>}
      <Contact key={row.person.id} of={{ person: row.person.id, name: row.person.name }} />
    </div>
  );
}

/** Where the station stands above the list, the list comes to the hand. */
function carry(row: Row): void {
  hold(row);
  if (matchMedia('(max-width: 60rem)').matches)
    requestAnimationFrame(() => document.querySelector('.places')?.scrollIntoView());
}

const Acts = ({ row }: { row: Row }): JSX.Element => (
  <div class="row-wrap place-acts">
    <button type="button" class="button button-plain" onClick={() => void lock(row, !row.locked)}>
      <Mark mark={row.locked ? openLockMark : lockMark} size={18} />
      {word(row.locked ? 'unlock' : 'lock')}
    </button>
    {!row.locked && (
      <>
        <button type="button" class="button button-plain" onClick={() => carry(row)}>
          <Icon name="hand" size={18} />
          {word('carry')}
        </button>
        <button
          type="button"
          class="button button-plain"
          onClick={() =>
            void act(cleared(row), word('clearedDone', { person: row.person!.name, station: row.stationName }))
          }
        >
          <Icon name="close" size={18} />
          {word('clear')}
        </button>
      </>
    )}
  </div>
);
