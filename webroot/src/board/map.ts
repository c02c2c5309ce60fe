import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { look, LOOKS, type Look } from '../store/phases';
import type { Cell } from '../store/types';
import { SHAPES, TONES } from './shapes';

/** The few things a page asks of a map, so that the drawing engine can be another one. */
export interface MapPort {
  show(cells: Cell[]): void;
  borders(borders: Borders): void;
  close(): void;
}
export type Borders = GeoJSON.FeatureCollection & { caption: string; estimate: boolean };
interface Asks {
  open(code: number): void;
  describe(cell: Cell): string;
}

const SIZE: Record<Look, number> = {
  waiting: 11,
  present: 12,
  open: 12,
  counting: 12,
  done: 12,
  silent: 16,
  incident: 17,
  danger: 22,
};
const paths = Object.fromEntries(LOOKS.map((each) => [each, new Path2D(SHAPES[each])])) as Record<
  Look,
  Path2D
>;

/** A marker that draws the board's own shape on the canvas. */
class ShapeMarker extends L.CircleMarker {
  look: Look = 'waiting';
  cell!: Cell;

  _updatePath(): void {
    const self = this as unknown as {
      _renderer: { _ctx: CanvasRenderingContext2D; _drawing: boolean };
      _point: L.Point;
    };
    const { _ctx: pen, _drawing } = self._renderer;
    if (!_drawing) return;
    const size = SIZE[this.look] * scale((this as unknown as { _map: L.Map })._map.getZoom());
    pen.save();
    pen.translate(self._point.x - size / 2, self._point.y - size / 2);
    pen.scale(size / 20, size / 20);
    pen.lineWidth = 3;
    pen.strokeStyle = colours.card;
    pen.stroke(paths[this.look]);
    pen.fillStyle = colours[this.look];
    pen.fill(paths[this.look], 'evenodd');
    pen.restore();
  }
}

/** Far away the marks shrink a little, near they grow: a crowd of squares must not hide the borders. */
const scale = (zoom: number): number => Math.min(1.5, Math.max(0.7, 0.8 + (zoom - 12) * 0.15));

const colours = {} as Record<Look | 'card' | 'line' | 'ink', string>;

function readColours(): void {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  for (const each of LOOKS) colours[each] = read(`--${TONES[each]}-mark`);
  Object.assign(colours, { card: read('--card'), line: read('--line-strong'), ink: read('--ink-2') });
}

/** The name of an area on the map, as text and never as markup. */
function nameTag(name: string): HTMLElement {
  const tag = document.createElement('span');
  tag.textContent = name;
  return tag;
}

export function openMap(box: HTMLElement, asks: Asks): MapPort {
  readColours();
  const map = L.map(box, {
    preferCanvas: true,
    renderer: L.canvas({ padding: 0.3, tolerance: 6 }),
    zoomSnap: 0.25,
    attributionControl: false,
    zoomControl: false,
    fadeAnimation: false,
    minZoom: 8,
    maxZoom: 19,
  });
  L.control.zoom({ zoomInTitle: '+', zoomOutTitle: '−' }).addTo(map);
  map.createPane('borders').style.zIndex = '350';
  map.createPane('names').style.zIndex = '450';
  map.getPane('names')!.style.pointerEvents = 'none';
  const lines = L.geoJSON(undefined, {
    pane: 'borders',
    interactive: false,
    renderer: L.canvas({ pane: 'borders' }),
    style: (feature) =>
      feature?.properties?.kind === 'kecamatan'
        ? { color: colours.line, weight: 2, fill: false }
        : { color: colours.line, weight: 0.7, opacity: 0.7, fill: false },
    pointToLayer: (feature, at) =>
      L.marker(at, {
        pane: 'names',
        interactive: false,
        keyboard: false,
        icon: L.divIcon({
          className: 'map-name',
          iconSize: [0, 0],
          html: nameTag(String(feature.properties.name)),
        }),
      }),
  } as L.GeoJSONOptions).addTo(map);
  const layer = L.layerGroup().addTo(map);
  const markers = new Map<number, ShapeMarker>();
  let fitted = false;
  const watchTheme = new MutationObserver(() => {
    readColours();
    lines.setStyle((feature) => ({
      color: colours.line,
      weight: feature?.properties?.kind === 'kecamatan' ? 2 : 0.7,
    }));
    layer.eachLayer((each) => (each as ShapeMarker).redraw());
  });
  watchTheme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const watchSize = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  watchSize.observe(box);

  function fit(cells: Cell[]): void {
    const points = cells
      .filter((cell) => cell.lat != null && cell.lon != null)
      .map((cell): [number, number] => [cell.lat!, cell.lon!]);
    if (fitted || points.length === 0) return;
    fitted = true;
    map.fitBounds(L.latLngBounds(points), { padding: [16, 16], maxZoom: 16, animate: false });
  }

  function draw(cell: Cell): void {
    const seen = look(cell);
    let marker = markers.get(cell.code);
    if (marker && marker.cell === cell) return;
    if (!marker) {
      marker = new ShapeMarker([cell.lat!, cell.lon!], { radius: 8 });
      marker.on('click', () => asks.open(cell.code));
      marker.bindTooltip(() => asks.describe(markers.get(cell.code)!.cell), { direction: 'top', opacity: 1 });
      markers.set(cell.code, marker.addTo(layer));
    }
    const changed = marker.look !== seen;
    marker.cell = cell;
    marker.look = seen;
    if (changed) marker.redraw();
    // Later in the drawing order means on top: what burns is never covered by what is quiet.
    if (changed && (seen === 'danger' || seen === 'incident' || seen === 'silent')) marker.bringToFront();
  }

  return {
    show(cells) {
      fit(cells);
      const wanted = new Set(cells.map((cell) => cell.code));
      for (const [code, marker] of markers) {
        if (!wanted.has(code)) {
          marker.remove();
          markers.delete(code);
        }
      }
      const order = [...cells].sort((a, b) => LOOKS.indexOf(look(b)) - LOOKS.indexOf(look(a)));
      for (const cell of order) if (cell.lat != null && cell.lon != null) draw(cell);
    },
    borders(borders) {
      lines.addData(borders);
    },
    close() {
      watchTheme.disconnect();
      watchSize.disconnect();
      map.remove();
    },
  };
}
