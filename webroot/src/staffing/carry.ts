// Somebody in the hand: picked up by mouse, by key or by tapping, put down at a station.
import { signal } from '@preact/signals';
import { placed, swapped, type Row } from './placement';
import { word } from './placementWords';
import { act, places } from './usePlacement';

/** Who is being moved, and from where if they serve somewhere; nothing may shift under a mouse that drags. */
export const held = signal<{ person: string; name: string; station: number | null; drags: boolean } | null>(null);

export function hold(row: Row, drags = false): void {
  if (row.person && !row.locked)
    held.value = { person: row.person.id, name: row.person.name, station: row.station, drags };
}
export function dragPerson(person: string, name: string): void {
  held.value = { person, name, station: null, drags: true };
}
export function release(): void {
  held.value = null;
}

export async function drop(row: Row): Promise<void> {
  const what = held.value;
  held.value = null;
  if (!what || what.station === row.station) return;
  const from = what.station === null ? undefined : places.value?.get(what.station);
  if (what.station === null) await putIn(row, what.person, what.name);
  // Whom the hand holds, not who sits there by now: if that changed, the centre says so.
  else if (from) await swap({ ...from, person: { kind: 'main', ...from.person, id: what.person, name: what.name } }, row);
}

export function putIn(row: Row, person: string, name: string): Promise<boolean> {
  return act(placed(row, person), word('placedDone', { person: name, station: row.stationName }));
}

/** Two people change places; with one of the stations empty somebody moves. */
export function swap(a: Row, b: Row): Promise<boolean> {
  const done =
    a.person && b.person
      ? word('swappedDone', { a: a.person.name, b: b.person.name })
      : a.person
        ? word('movedDone', { person: a.person.name, station: b.stationName })
        : word('movedDone', { person: b.person?.name ?? '', station: a.stationName });
  return act(swapped(a, b), done);
}
