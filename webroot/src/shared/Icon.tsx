import type { JSX } from 'preact';

// Stroke icons in a 24 × 24 box; drawn here because a few paths are all that is needed.
const paths = {
  alert: 'M12 3.5L22 20.5H2zM12 10v5M12 17.8v.1',
  back: 'M15 5l-7 7 7 7',
  ballot: 'M4 11h16v9H4zM8 11V4h8v7M10 7.5h4',
  bolt: 'M13 2L4 14h7l-1 8 9-12h-7z',
  box: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  chat: 'M4 4h16v12h-9l-5 4.5V16H4zM8 9h8M8 12h5',
  check: 'M4 13l5 5L20 7',
  clock: 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18zM12 7v5l3.5 2',
  close: 'M5 5l14 14M19 5L5 19',
  count: 'M5 4v16M9.7 4v16M14.3 4v16M19 4v16M2.5 17L21.5 7',
  cross: 'M12 4v16M4 12h16',
  door: 'M14 4H6v16h8M10 12h11M17 8l4 4-4 4',
  hand: 'M8 12V5.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0V11V6a1.5 1.5 0 0 1 3 0v8a7 7 0 0 1-7 7c-3 0-4.5-1.5-6-4l-2-3.5a1.5 1.5 0 0 1 2.5-1.5z',
  inbox: 'M4 4h16v16H4zM4 14h5l1 2h4l1-2h5',
  info: 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18zM12 11v5M12 7.5v.1',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.1M4 12h.1M4 18h.1',
  minus: 'M5 12h14',
  menu: 'M4 6h16M4 12h16M4 18h16',
  money: 'M3 6h18v12H3zM12 9.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5M6 12h.1M18 12h.1',
  next: 'M9 5l7 7-7 7',
  note: 'M5 3h10l4 4v14H5zM9 11h6M9 15h6',
  people:
    'M9 4a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7M2.5 20a6.5 6.5 0 0 1 13 0M16 5a3 3 0 0 1 0 6M18 14.5a6 6 0 0 1 3.5 5.5',
  phone:
    'M8 2.5h8a1.5 1.5 0 0 1 1.5 1.5v16a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.5zM11 18.5h2',
  call: 'M5 3h4l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z',
  pin: 'M12 21.5c-4-5-7-8-7-12a7 7 0 1 1 14 0c0 4-3 7-7 12zM12 7a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5',
  refresh: 'M20 11a8 8 0 1 0-2 6M20 4v7h-7',
  search: 'M10.5 3.5a7 7 0 1 1 0 14a7 7 0 0 1 0-14M16 16l5 5',
  settings:
    'M4 7h10M18 7h2M4 17h2M10 17h10M16 4.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5M8 14.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 0 1 0-5',
  spinner: 'M12 3a9 9 0 1 1-9 9',
  upload: 'M12 16V4M7 9l5-5 5 5M4 20h16',
  user: 'M12 3.5a4 4 0 1 1 0 8a4 4 0 0 1 0-8M4.5 21a7.5 7.5 0 0 1 15 0',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  download: 'M12 4v12M7 11l5 5 5-5M4 20h16',
  eye: 'M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7zM12 9a3 3 0 1 1 0 6a3 3 0 0 1 0-6',
  grid: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
  keyboard: 'M3 6h18v12H3zM7 10h.1M11 10h.1M15 10h.1M7 14h10',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  map: 'M9 4L3 6v14l6-2 6 2 6-2V4l-6 2zM9 4v14M15 6v14',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
} as const;
export type IconName = keyof typeof paths;

export function Icon({
  name,
  size = 22,
  spin,
}: {
  name: IconName;
  size?: number;
  spin?: boolean;
}): JSX.Element {
  return (
    <svg
      class={spin ? 'spin' : undefined}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
