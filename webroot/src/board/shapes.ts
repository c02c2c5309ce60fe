import type { Look } from '../store/phases';

/** One drawing for each look, used by board, legend and map alike: shape says it, colour repeats it. */
const square = 'M5 3h10a2 2 0 012 2v10a2 2 0 01-2 2H5a2 2 0 01-2-2V5a2 2 0 012-2z';
export const SHAPES: Record<Look, string> = {
  waiting: `${square}M5 5v10h10V5z`,
  present: `${square}M5 5v10h10V5zM7.4 7.4h5.2v5.2H7.4z`,
  open: square,
  counting: `${square}M6 6.6h8v2.2H6zM6 11.2h8v2.2H6z`,
  done: `${square}M5.4 10.3l1.6-1.6 2 2 4.3-4.4 1.6 1.6-5.9 6z`,
  silent: 'M10 1.6L19.2 18H.8zM9 7.4h2v5.2H9zM9 14h2v2H9z',
  incident:
    'M10 1.5a8.5 8.5 0 100 17 8.5 8.5 0 000-17zM10 4.1a5.9 5.9 0 110 11.8 5.9 5.9 0 010-11.8z' +
    'M10 7.3a2.7 2.7 0 100 5.4 2.7 2.7 0 000-5.4z',
  danger: 'M10 0a10 10 0 100 20 10 10 0 000-20zM8.7 4.2h2.6l-.4 7.4H9.1zM8.7 13.2h2.6v2.6H8.7z',
};

export const TONES: Record<Look, string> = {
  waiting: 'idle',
  present: 'go',
  open: 'go',
  counting: 'work',
  done: 'done',
  silent: 'warn',
  incident: 'danger',
  danger: 'danger',
};

/** Hands the drawings to the style sheet as masks, once, before the first board is drawn. */
export function installShapes(): void {
  for (const [look, path] of Object.entries(SHAPES)) {
    const svg =
      `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'>` +
      `<path fill-rule='evenodd' d='${path}'/></svg>`;
    document.documentElement.style.setProperty(
      `--shape-${look}`,
      `url("data:image/svg+xml,${encodeURIComponent(svg)}")`,
    );
  }
}
