import type { JSX } from 'preact';
import { memo } from '../board/memo';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { Mark, MarkChip } from '../shared/Mark';
import { areaName, kecamatanOf, tpsName } from '../store/places';
import { drop, held, hold, release } from './carry';
import { Contact } from './Contacts';
import { stateOf, type Row } from './placement';
import { lockMark, openLockMark, placeMarks } from './placeMarks';
import { word } from './placementWords';
import { lock } from './usePlacement';

export interface TableActs {
  /** Whether the signed-in person may change places. */
  may: boolean;
  choose: (station: number) => void;
  change: (station: number) => void;
}

/** The stations in rows: what is missing stands on top; people are dragged from row to row. */
export function PlacementTable({
  rows,
  selected,
  changed,
  acts,
}: {
  rows: Row[];
  selected: number | null;
  changed: number[];
  acts: TableActs;
}): JSX.Element {
  return (
    <div class="scroll-x" tabIndex={-1} role="region" aria-label={word('title')}>
      <table class="table stacked places">
        <thead>
          <tr>
            <th scope="col">{word('station')}</th>
            <th scope="col">{word('person')}</th>
            <th scope="col">{word('answer')}</th>
            {acts.may && (
              <th scope="col">
                <span class="sr">{word('acts')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PlaceRow
              key={row.station}
              row={row}
              current={row.station === selected}
              carried={held.value?.station === row.station}
              news={changed.includes(row.station)}
              acts={acts}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  row: Row;
  current: boolean;
  carried: boolean;
  news: boolean;
  acts: TableActs;
}

const PlaceRow = memo(
  ({ row, current, carried, news, acts }: RowProps): JSX.Element => {
    const over = (event: DragEvent): void => {
      if (!held.value || held.value.station === row.station) return;
      event.preventDefault();
      (event.currentTarget as HTMLElement).classList.add('drop-here');
    };
    const out = (event: DragEvent): void => (event.currentTarget as HTMLElement).classList.remove('drop-here');
    return (
      <tr
        class={[carried ? 'carried' : '', news ? 'news' : '', `place-${stateOf(row)}`].join(' ')}
        aria-current={current ? 'true' : undefined}
        onDragOver={acts.may ? over : undefined}
        onDragLeave={out}
        onDrop={(event) => {
          out(event);
          event.preventDefault();
          void drop(row);
        }}
      >
        <th scope="row">
          <button
            type="button"
            class="place-name"
            data-station={row.station}
            onClick={(event) => {
              if (held.value) void drop(row);
              else if (event.detail === 0 && acts.may) acts.change(row.station);
              else acts.choose(row.station);
            }}
          >
            {tpsName(row.station)}
          </button>
          <span class="place-area">
            {row.kelurahan}, <span class="muted">{areaName(kecamatanOf(row.station))}</span>
          </span>
          <PlaceSigns row={row} />
        </th>
        <td data-name={row.person ? word('person') : undefined}>
          <PersonTag row={row} may={acts.may} />
        </td>
        <td>
          <MarkChip mark={placeMarks[stateOf(row)]} text={word(stateOf(row))} />
          {row.note && <p class="small muted place-note">{word('note', { note: row.note })}</p>}
          {row.person && row.answer !== 'ACCEPTED' && (
            <Contact of={{ person: row.person.id, name: row.person.name }} />
          )}
        </td>
        {acts.may && (
          <td>
            <div class="row-actions">
              {row.person && <LockButton row={row} />}
              <button
                type="button"
                class="button button-plain"
                aria-label={word(row.person ? 'changeOf' : 'fillOf', { station: row.stationName })}
                onClick={() => acts.change(row.station)}
              >
                {word(row.person ? 'change' : 'fill')}
              </button>
            </div>
          </td>
        )}
      </tr>
    );
  },
  (a, b) =>
    a.row === b.row &&
    a.current === b.current &&
    a.carried === b.carried &&
    a.news === b.news &&
    a.acts.may === b.acts.may,
);

export const PlaceSigns = ({ row }: { row: Row }): JSX.Element | null =>
  row.special || row.weakSignal ? (
    <span class="place-signs small">
      {row.special && (
        <span class="chip tone-work">{word('special', { kind: row.special })}</span>
      )}
      {row.weakSignal && <span class="chip tone-warn">{word('weak')}</span>}
    </span>
  ) : null;

function PersonTag({ row, may }: { row: Row; may: boolean }): JSX.Element {
  const { person } = row;
  if (!person) return <span class="muted">–</span>;
  const movable = may && !row.locked;
  return (
    <span
      class={movable ? 'person-tag movable' : 'person-tag'}
      draggable={movable}
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', person.name);
        hold(row, true);
      }}
      onDragEnd={release}
    >
      <strong>{person.name}</strong>
      <span class="small muted">{about(row)}</span>
    </span>
  );
}

/** Sex, reserve and distance in one line, as far as the office knows them. */
export function about({ person }: Row): string {
  if (!person) return '';
  return [
    person.sex,
    person.kind === 'reserve' ? word('reserve') : '',
    person.distanceKm == null ? '' : word('km', { km: format.fixed(person.distanceKm) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function LockButton({ row }: { row: Row }): JSX.Element {
  return (
    <button
      type="button"
      class={row.locked ? 'icon-button lock-on' : 'icon-button lock-off'}
      aria-pressed={row.locked}
      aria-label={word(row.locked ? 'unlockOf' : 'lockOf', { station: row.stationName })}
      title={word(row.locked ? 'unlock' : 'lock')}
      onClick={() => void lock(row, !row.locked)}
    >
      <Mark mark={row.locked ? lockMark : openLockMark} size={18} />
    </button>
  );
}

/** Who is being moved, and the way out of it. */
export function CarryBar(): JSX.Element {
  const what = held.value?.drags ? null : held.value;
  return (
    <div role="status" class={what ? 'carry-bar' : 'sr'}>
      {what && (
        <>
          <Icon name="hand" size={20} />
          <span class="grow">{word('carrying', { person: what.name })}</span>
          <button type="button" class="button button-plain" onClick={release}>
            {word('carryStop')} <kbd>Esc</kbd>
          </button>
        </>
      )}
    </div>
  );
}
