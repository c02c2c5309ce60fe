import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { staff } from '../api/staff';
import { go } from '../console/router';
import { Icon } from '../shared/Icon';
import type { Cell } from '../store/types';
import { visible } from './filter';
import { dayDrawing } from './drawing';
import type { Borders, MapPort } from './map';
import { describe } from './Tip';
import { word } from './words';

/** The same stations on their places. The drawing code comes only when a map is asked for. */
export function MapPane(): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapPort<Cell>>();
  const [caption, setCaption] = useState('');
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false,
      port: MapPort<Cell> | undefined;
    void (async () => {
      try {
        const { openMap } = await import('./map');
        if (gone || !box.current) return;
        port = openMap(box.current, { open: (code) => go(`#/tps/${code}`), describe }, dayDrawing);
        setMap(port);
        const borders = await staff.get<Borders>('/api/boundaries').catch(() => null);
        if (!borders || gone) return;
        port.borders(borders);
        if (borders.features.length > 0) setCaption(borders.caption);
      } catch {
        setFailed(true);
      }
    })();
    return () => {
      gone = true;
      port?.close();
    };
  }, []);
  useEffect(() => {
    map?.show(visible.value);
  }, [map, visible.value]);
  if (failed) return <p class="notice tone-warn">{word('mapFailed')}</p>;
  const placed = visible.value.some((cell) => cell.lat != null);
  return (
    <figure class="map-pane">
      <div class="map" ref={box} role="region" aria-label={word('mapLabel')} aria-describedby="map-note" />
      {!map && (
        <p class="map-loading muted">
          <Icon name="spinner" spin />
          {word('mapLoading')}
        </p>
      )}
      <figcaption class="small muted" id="map-note">
        {!placed ? word('noPlaces') : caption ? `${caption}. ` : ''}
        {placed && word('mapTwin')}
      </figcaption>
    </figure>
  );
}
