import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Find } from '../console/list';
import { useKeys } from '../console/keys';
import { cells } from '../store/city';
import { areaName } from '../store/places';
import { filtered, kecamatan, kecamatans, onlyMine, query, showAll, visible } from './filter';
import { word } from './words';

/** Narrows board, map and table alike and always says how much it hides. */
export function Filters({ children }: { children?: ComponentChildren }): JSX.Element {
  const find = useRef<HTMLInputElement>(null);
  useKeys({
    '/': () => find.current?.focus(),
    0: () => {
      onlyMine.value = !onlyMine.value;
    },
  });
  return (
    <div class="filters no-print">
      <Find
        of={{
          typed: query.value,
          type: (next) => {
            query.value = next;
          },
        }}
        text={word('find')}
        hint={word('findHint')}
        field={find}
      />
      <label>
        <span class="sr">{word('kecamatan')}</span>
        <select
          class="input"
          value={kecamatan.value}
          onChange={(event) => {
            kecamatan.value = Number(event.currentTarget.value);
          }}
        >
          <option value={0}>{word('allKecamatan')}</option>
          {kecamatans.value.map((area) => (
            <option key={area} value={area}>
              {areaName(area)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="toggle"
        aria-pressed={onlyMine.value}
        onClick={() => {
          onlyMine.value = !onlyMine.value;
        }}
      >
        {word('needsMe')}
      </button>
      {children}
    </div>
  );
}

export function Hidden(): JSX.Element | null {
  if (!filtered.value) return null;
  return (
    <p class="hidden-note small no-print">
      {word('hidden', { n: cells.value.length - visible.value.length })}{' '}
      <button type="button" class="link-button" onClick={showAll}>
        {word('showAll')}
      </button>
    </p>
  );
}
