// How areas and numbers are written for tests of who can be reached.
import type { Span } from '../api/types';
import { dotted } from '../store/places';

/** The dotted code of an interval of stations: 36.73 for all of a city. */
export function codeOf({ low, high }: Span): string {
  for (const size of [1e11, 1e9, 1e7, 1e3]) {
    if (high - low + 1 === size && low % size === 0) return dotted(low / size);
  }
  return String(low);
}
