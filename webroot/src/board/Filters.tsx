import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useKeys } from '../console/keys';
import { Icon } from '../shared/Icon';
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
      <label class="find">
        <Icon name="search" size={18} />
        <span class="sr">{word('find')}</span>
        <input
          class="input"
          type="search"
          ref={find}
          placeholder={word('findHint')}
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value;
          }}
        />
      </label>
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
