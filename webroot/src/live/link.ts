/** How fresh the picture is; every number on a screen is only as good as this. */
export type Link = 'live' | 'reconnecting' | 'stale';

export const AMBER_AFTER_MS = 5_000;
export const VEIL_AFTER_MS = 15_000;
export const DEAD_AFTER_MS = 20_000;

export function linkState(lastFrameAt: number, now: number): Link {
  const age = now - lastFrameAt;
  return age > VEIL_AFTER_MS ? 'stale' : age > AMBER_AFTER_MS ? 'reconnecting' : 'live';
}

/** Full jitter: a thousand consoles that lost one server must not come back in one second. */
export function backoffMs(attempt: number, random = Math.random): number {
  const ceiling = Math.min(15_000, 500 * 2 ** Math.min(attempt, 6));
  return Math.round(200 + random() * ceiling);
}

/** What a close code asks of us (design §5). */
export type Advice = 'again' | 'ticket' | 'rights' | 'slower';

export function advice(code: number): Advice {
  switch (code) {
    case 4401:
      return 'ticket';
    case 4403:
      return 'rights';
    case 4429:
      return 'slower';
    default:
      return 'again';
  }
}
