import type { Signal } from '@preact/signals';
import type { JSX, Ref } from 'preact';
import { Find } from '../console/list';
import { Choice } from '../console/parts';
import { format } from '../i18n';
import { kecamatanChoices } from '../recruitment/areas';
import { Mark } from '../shared/Mark';
import { countsOf, STATES, type Filter, type Look } from './placement';
import { lockMark, placeMarks } from './placeMarks';
import { word } from './placementWords';
import { rows, turn } from './usePlacement';

export type PlaceView = 'table' | 'map';
const FILTERS: Filter[] = ['all', ...STATES, 'locked'];

/** The states with their numbers, which are the filters as well; what is typed; which kecamatan; table or map. */
export function PlacementFilters({
  look,
  view,
  find,
}: {
  look: Signal<Look>;
  view: Signal<PlaceView>;
  find: Ref<HTMLInputElement>;
}): JSX.Element {
  const { filter, query, kecamatan } = look.value;
  const counts = countsOf(rows.value, kecamatan);
  const areas = kecamatanChoices();
  const set = (change: Partial<Look>): void => {
    look.value = { ...look.value, ...change };
    turn.value++;
  };
  return (
    <div class="stack-tight no-print">
      <div class="place-counts" role="group" aria-label={word('filter')}>
        {FILTERS.map((each) => (
          <button
            type="button"
            key={each}
            class="place-count"
            aria-pressed={each === filter}
            onClick={() => set({ filter: each })}
          >
            <span class="place-count-n num">
              {each !== 'all' && <Mark mark={each === 'locked' ? lockMark : placeMarks[each]} size={18} />}
              {format.number(counts[each])}
            </span>
            <span class="small">{word(each)}</span>
          </button>
        ))}
      </div>
      <div class="filters">
        <Find of={{ typed: query, type: (query) => set({ query }) }} text={word('find')} field={find} />
        {areas.length > 1 && (
          <label class="pick">
            <span class="sr">{word('kecamatan')}</span>
            <select
              class="input"
              value={kecamatan}
              onChange={(event) => set({ kecamatan: Number(event.currentTarget.value) })}
            >
              <option value={0}>{word('everywhere')}</option>
              {areas.map(([code, name]) => (
                <option key={code} value={Number(code.replace(/\./g, ''))}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <Choice<PlaceView>
          name={word('view')}
          value={view.value}
          onChange={(next) => {
            view.value = next;
          }}
          options={[
            ['table', word('viewTable')],
            ['map', word('viewMap')],
          ]}
        />
      </div>
    </div>
  );
}
