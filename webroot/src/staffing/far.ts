import { format } from '../i18n';
import { word } from './replacementWords';

/** Distances come to the nearest 0.1 km. */
const STEP_METRES = 100;

/** How far away somebody is: a neighbour of the same school is near, never "0 km". */
export const far = (km: number): string => {
  const metres = km * 1000;
  return metres < STEP_METRES
    ? word('under', { distance: format.distance(STEP_METRES) })
    : format.distance(metres);
};
