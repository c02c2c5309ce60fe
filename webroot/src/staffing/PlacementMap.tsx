import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { Borders, Drawing, MapPort } from '../board/map';
import { SHAPES } from '../board/shapes';
import { Icon } from '../shared/Icon';
import { stateOf, STATES, type Row, type State } from './placement';
import { word } from './placementWords';

const drawing: Drawing<Row> = {
  code: (row) => row.station,
  look: stateOf,
  looks: STATES,
  shapes: { empty: SHAPES.silent, declined: SHAPES.danger, offered: SHAPES.waiting, accepted: SHAPES.done },
  tones: { empty: 'danger', declined: 'danger', offered: 'warn', accepted: 'go' } satisfies Record<State, string>,
  sizes: { empty: 17, declined: 16, offered: 12, accepted: 12 } satisfies Record<State, number>,
  above: ['empty', 'declined'],
};
const describe = (row: Row): string =>
  [row.stationName, row.person?.name, word(stateOf(row))].filter(Boolean).join(' · ');

/** The same stations on their places: where nobody serves is seen at a glance. */
export function PlacementMap({ rows, open }: { rows: Row[]; open: (station: number) => void }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const choose = useRef(open);
  choose.current = open;
  const [map, setMap] = useState<MapPort<Row>>();
  const [failed, setFailed] = useState(false);
  const [caption, setCaption] = useState('');
  useEffect(() => {
    let gone = false,
      port: MapPort<Row> | undefined;
    void (async () => {
      try {
        const { openMap } = await import('../board/map');
        if (gone || !box.current) return;
        port = openMap(box.current, { open: (station) => choose.current(station), describe }, drawing);
        setMap(port);
        const borders = await staff.get<Borders>('/api/boundaries').catch(() => null);
        if (!borders || gone) return;
        port.borders(borders);
        if (borders.features.length > 0) setCaption(`${borders.caption}. `);
      } catch {
        setFailed(true);
      }
    })();
    return () => {
      gone = true;
      port?.close();
    };
  }, []);
  useEffect(() => map?.show(rows), [map, rows]);
  if (failed) return <p class="notice tone-warn">{word('mapFailed')}</p>;
  return (
    <figure class="map-pane place-map">
      <div class="map" ref={box} role="region" aria-label={word('mapLabel')} aria-describedby="place-map-note" />
      {!map && (
        <p class="map-loading muted">
          <Icon name="spinner" spin />
          {word('mapLoading')}
        </p>
      )}
      <figcaption class="small muted" id="place-map-note">
        {rows.some((row) => row.lat != null) ? caption + word('mapNote') : word('noPlaces')}
      </figcaption>
    </figure>
  );
}
