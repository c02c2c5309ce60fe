import L from 'leaflet';
import 'leaflet/dist/leaflet.css';

/** The few things a page asks of a map, so that the drawing engine can be another one. */
export interface MapPort<T> {
  show(items: T[]): void;
  borders(borders: Borders): void;
  close(): void;
}
export type Borders = GeoJSON.FeatureCollection & { caption: string; estimate: boolean };
/** What stands on the map: anything with a place. */
export interface Spot {
  lat?: number | null;
  lon?: number | null;
}
interface Asks<T> {
  open(code: number): void;
  describe(item: T): string;
}
/** How the items of one map look; shapes are drawn in a box of 20 × 20, the most urgent look comes first. */
export interface Drawing<T> {
  code(item: T): number;
  look(item: T): string;
  looks: readonly string[];
  shapes: Record<string, string>;
  tones: Record<string, string>;
  sizes: Record<string, number>;
  /** Looks that are never covered by others. */
  above: readonly string[];
}
interface Brush {
  paths: Record<string, Path2D>;
  sizes: Record<string, number>;
  colours: Record<string, string>;
}

/** A marker that draws its shape on the canvas. */
class ShapeMarker<T> extends L.CircleMarker {
  look = '';
  item!: T;
  brush!: Brush;

  _updatePath(): void {
    const self = this as unknown as {
      _renderer: { _ctx: CanvasRenderingContext2D; _drawing: boolean };
      _point: L.Point;
    };
    const { _ctx: pen, _drawing } = self._renderer;
    if (!_drawing) return;
    const { paths, sizes, colours } = this.brush;
    const size = sizes[this.look]! * scale((this as unknown as { _map: L.Map })._map.getZoom());
    pen.save();
    pen.translate(self._point.x - size / 2, self._point.y - size / 2);
    pen.scale(size / 20, size / 20);
    pen.lineWidth = 3;
    pen.strokeStyle = colours.card!;
    pen.stroke(paths[this.look]!);
    pen.fillStyle = colours[this.look]!;
    pen.fill(paths[this.look]!, 'evenodd');
    pen.restore();
  }
}

/** Far away the marks shrink a little, near they grow: a crowd of squares must not hide the borders. */
const scale = (zoom: number): number => Math.min(1.5, Math.max(0.7, 0.8 + (zoom - 12) * 0.15));

function readColours<T>(drawing: Drawing<T>): Record<string, string> {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  const colours: Record<string, string> = { card: read('--card'), line: read('--line-strong') };
  for (const each of drawing.looks) colours[each] = read(`--${drawing.tones[each]}-mark`);
  return colours;
}

/** The name of an area on the map, as text and never as markup. */
function nameTag(name: string): HTMLElement {
  const tag = document.createElement('span');
  tag.textContent = name;
  return tag;
}

export function openMap<T extends Spot>(box: HTMLElement, asks: Asks<T>, drawing: Drawing<T>): MapPort<T> {
  const brush: Brush = {
    paths: Object.fromEntries(drawing.looks.map((each) => [each, new Path2D(drawing.shapes[each])])),
    sizes: drawing.sizes,
    colours: readColours(drawing),
  };
  const { look } = drawing;
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
        ? { color: brush.colours.line, weight: 2, fill: false }
        : { color: brush.colours.line, weight: 0.7, opacity: 0.7, fill: false },
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
  const markers = new Map<number, ShapeMarker<T>>();
  let fitted = false;
  const watchTheme = new MutationObserver(() => {
    brush.colours = readColours(drawing);
    lines.setStyle((feature) => ({
      color: brush.colours.line,
      weight: feature?.properties?.kind === 'kecamatan' ? 2 : 0.7,
    }));
    layer.eachLayer((each) => (each as ShapeMarker<T>).redraw());
  });
  watchTheme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const watchSize = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  watchSize.observe(box);

  function fit(items: T[]): void {
    const points = items
      .filter((item) => item.lat != null && item.lon != null)
      .map((item): [number, number] => [item.lat!, item.lon!]);
    if (fitted || points.length === 0) return;
    fitted = true;
    map.fitBounds(L.latLngBounds(points), { padding: [16, 16], maxZoom: 16, animate: false });
  }

  function draw(item: T): void {
    const seen = look(item);
    const code = drawing.code(item);
    let marker = markers.get(code);
    if (marker && marker.item === item) return;
    if (!marker) {
      marker = new ShapeMarker<T>([item.lat!, item.lon!], { radius: 8 });
      marker.brush = brush;
      // Drawn as soon as it is added, so it must know its look by then.
      marker.look = seen;
      marker.on('click', () => asks.open(code));
      marker.bindTooltip(() => asks.describe(markers.get(code)!.item), { direction: 'top', opacity: 1 });
      markers.set(code, marker.addTo(layer));
    }
    const changed = marker.look !== seen;
    marker.item = item;
    marker.look = seen;
    if (changed) marker.redraw();
    // Later in the drawing order means on top: what burns is never covered by what is quiet.
    if (changed && drawing.above.includes(seen)) marker.bringToFront();
  }

  return {
    show(items) {
      fit(items);
      const wanted = new Set(items.map(drawing.code));
      for (const [code, marker] of markers) {
        if (!wanted.has(code)) {
          marker.remove();
          markers.delete(code);
        }
      }
      const order = [...items].sort((a, b) => drawing.looks.indexOf(look(b)) - drawing.looks.indexOf(look(a)));
      for (const item of order) if (item.lat != null && item.lon != null) draw(item);
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
