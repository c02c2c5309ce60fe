// How the stations of the voting day look on a map: the board's own shapes.
import { look, LOOKS, type Look } from '../store/phases';
import type { Cell } from '../store/types';
import type { Drawing } from './map';
import { SHAPES, TONES } from './shapes';

const SIZES: Record<Look, number> = {
  waiting: 11,
  present: 12,
  open: 12,
  counting: 12,
  done: 12,
  silent: 16,
  incident: 17,
  danger: 22,
};

export const dayDrawing: Drawing<Cell> = {
  code: (cell) => cell.code,
  look,
  looks: LOOKS,
  shapes: SHAPES,
  tones: TONES,
  sizes: SIZES,
  above: ['danger', 'incident', 'silent'],
};
