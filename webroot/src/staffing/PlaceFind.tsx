import type { JSX, Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Field, describedBy } from '../shared/Form';
import { Icon } from '../shared/Icon';
import { areaName, kecamatanOf } from '../store/places';
import { putIn, swap } from './carry';
import { fitAbout } from './Fits';
import { fitsFor, type Fit } from './fits';
import { targets, type Row } from './placement';
import { word } from './placementWords';
import { rows } from './usePlacement';

const SHOWN = 6;
const TYPING_PAUSE_MS = 200;
const LEAST_LETTERS = 2;
interface Option {
  key: string;
  title: string;
  about: string;
  run?: () => Promise<boolean>;
}

/** Types a name or a station number, and the two change places: arrows choose, Enter does it. */
export function PlaceFind({ row, input }: { row: Row; input: Ref<HTMLInputElement> }): JSX.Element {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const { people, asking } = usePeople(row.station, query);
  const options = row.locked ? [] : optionsOf(row, query, people);
  const chosen = options[Math.min(at, options.length - 1)];
  const run = async (option: Option | undefined): Promise<void> => {
    if (!option?.run || !(await option.run())) return;
    setQuery('');
    back();
  };
  /** To the line of the list, where the single keys work again. */
  const back = (): void => document.querySelector<HTMLElement>(`[data-station="${row.station}"]`)?.focus();
  const onKey = (event: KeyboardEvent): void => {
    const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (way !== 0) setAt((Math.min(at, options.length - 1) + way + options.length) % Math.max(1, options.length));
    else if (event.key === 'Enter') void run(chosen);
    else if (event.key === 'Escape') {
      if (query) setQuery('');
      else back();
    } else return;
    event.preventDefault();
  };
  const open = query.trim() !== '';
  return (
    <Field id="replace" text={word('replace')} hint={row.locked ? word('isLocked') : word('replaceHint')}>
      <input
        class="input"
        id="replace"
        ref={input}
        role="combobox"
        autocomplete="off"
        disabled={row.locked}
        aria-expanded={open}
        aria-controls="replace-list"
        aria-autocomplete="list"
        aria-activedescendant={open && chosen ? `option-${chosen.key}` : undefined}
        aria-describedby={describedBy('replace', 'hint', undefined)}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      {open && (
        <ul class="suggest" id="replace-list" role="listbox" aria-label={word('results')}>
          {options.map((option) => (
            <li
              key={option.key}
              id={`option-${option.key}`}
              role="option"
              aria-selected={option === chosen}
              aria-disabled={!option.run}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => void run(option)}
            >
              <strong>{option.title}</strong>
              <span class="small muted">{option.about}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="small muted" role="status">
        {open && asking && (
          <>
            <Icon name="spinner" spin size={14} /> {word('searching')}
          </>
        )}
        {open && !asking && options.length === 0 && word('nothing', { text: query.trim() })}
      </p>
    </Field>
  );
}

function optionsOf(row: Row, query: string, people: Fit[]): Option[] {
  const stations = targets(rows.value, query, row.station, SHOWN).map((other): Option => {
    const where = `${other.stationName}, ${areaName(kecamatanOf(other.station))}`;
    const both = row.person || other.person;
    return {
      key: String(other.station),
      title: other.person ? `${other.person.name} · ${other.stationName}` : where,
      about: other.locked
        ? word('isLocked')
        : !both
          ? word('bothEmpty')
          : !other.person
            ? word('moveTo')
            : row.person
              ? word('swapWith', { person: other.person.name })
              : word('bring'),
      ...(both && !other.locked ? { run: () => swap(row, other) } : {}),
    };
  });
  const free = people.map(
    (fit): Option => ({
      key: fit.person,
      title: fit.name,
      about: fit.barrier ?? `${word('free')} · ${fitAbout(fit)}`,
      ...(fit.barrier ? {} : { run: () => putIn(row, fit.person, fit.name) }),
    }),
  );
  return [...free.slice(0, SHOWN), ...stations];
}

/** Those without a station whose name was typed, asked for when the typing rests. */
function usePeople(station: number, query: string): { people: Fit[]; asking: boolean } {
  const [found, setFound] = useState<{ query: string; people: Fit[] }>({ query: '', people: [] });
  const typed = query.trim();
  const wanted = typed.length >= LEAST_LETTERS && !/^(tps\s*)?\d+$/i.test(typed);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const timer = setTimeout(() => {
      fitsFor(station, typed).then(
        (people) => current && setFound({ query: typed, people }),
        () => current && setFound({ query: typed, people: [] }),
      );
    }, TYPING_PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [station, typed, wanted]);
  return { people: wanted && found.query === typed ? found.people : [], asking: wanted && found.query !== typed };
}
