import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { describedBy, Field } from '../shared/Form';
import { cells } from '../store/city';
import { matches, placeOf, tpsName } from '../store/places';
import { word } from './words';

const SHOWN = 8;
export const nameOf = (code: number): string => `${tpsName(code)}, ${placeOf(code)}`;

/** Finds a station by typing part of its name. */
export function StationPick({
  id,
  value,
  onChange,
  error,
}: {
  id: string;
  value: number | null;
  onChange: (code: number | null) => void;
  error?: string;
}): JSX.Element {
  const [query, setQuery] = useState(value ? nameOf(value) : '');
  const open = query.trim() !== '' && value === null;
  const found = open ? cells.value.filter((cell) => matches(cell.code, query)).slice(0, SHOWN) : [];
  return (
    <Field id={id} text={word('stationField')} hint={word('stationHint')} error={error}>
      <input
        class="input"
        id={id}
        value={query}
        autocomplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, 'hint', error)}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          onChange(null);
        }}
      />
      {value !== null && <p class="small">{word('chosen', { station: nameOf(value) })}</p>}
      {found.length > 0 && (
        <ul class="suggest">
          {found.map(({ code }) => (
            <li key={code}>
              <button
                type="button"
                onClick={() => {
                  onChange(code);
                  setQuery(nameOf(code));
                }}
              >
                {nameOf(code)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {open && found.length === 0 && <p class="small muted">{word('none')}</p>}
    </Field>
  );
}
