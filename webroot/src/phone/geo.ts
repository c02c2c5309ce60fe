// The phone's position: followed while a screen needs it, never in the background.
import { signal, type Signal } from '@preact/signals';
import type { Position, Station } from '../api/types';

export const GOOD_ACCURACY_M = 50;
export const PATIENCE_MS = 20_000;
const FRESH_MS = 300_000;

export type Fix =
  | { state: 'searching' }
  | { state: 'found'; position: Position }
  | { state: 'denied' }
  | { state: 'unavailable' };

let last: { position: Position; atMs: number } | null = null;

/** The last known position when it is at most five minutes old. */
export function recentPosition(): Position | undefined {
  return last && Date.now() - last.atMs < FRESH_MS ? last.position : undefined;
}

export interface Follow {
  fix: Signal<Fix>;
  stop(): void;
}

/** Follows the position and keeps the best fix. */
export function follow(): Follow {
  const fix = signal<Fix>({ state: 'searching' });
  if (!('geolocation' in navigator)) {
    fix.value = { state: 'unavailable' };
    return { fix, stop: () => undefined };
  }
  const watch = navigator.geolocation.watchPosition(
    ({ coords }) => {
      const position = {
        lat: coords.latitude,
        lon: coords.longitude,
        accuracyM: Math.max(1, Math.round(coords.accuracy)),
      };
      last = { position, atMs: Date.now() };
      const now = fix.value;
      if (now.state !== 'found' || position.accuracyM <= now.position.accuracyM)
        fix.value = { state: 'found', position };
    },
    (error) => {
      if (fix.value.state === 'found') return;
      if (error.code === error.PERMISSION_DENIED) fix.value = { state: 'denied' };
      else if (error.code === error.POSITION_UNAVAILABLE) fix.value = { state: 'unavailable' };
    },
    { enableHighAccuracy: true, maximumAge: 15_000, timeout: 60_000 },
  );
  return { fix, stop: () => navigator.geolocation.clearWatch(watch) };
}

export type PermissionWord = 'granted' | 'denied' | 'prompt' | 'unknown';
export async function locationPermission(): Promise<PermissionWord> {
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state;
  } catch {
    return 'unknown'; // older iPhones do not tell
  }
}

const EARTH_M = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export function metresBetween(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const h =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

export function metresToStation(
  position: Position | undefined,
  station: Station | null | undefined,
): number | undefined {
  if (!position || station?.lat === undefined || station.lon === undefined) return undefined;
  return metresBetween(position, { lat: station.lat, lon: station.lon });
}
