// The round's clock on this phone: reports carry the round's time even when the phone's own clock is wrong.
export interface ClockAnchor {
  roundMs: number;
  deviceMs: number;
  speed: number;
}

/** Below this the difference is as likely the network's as the phone's. */
const TRUSTED_DIFFERENCE_MS = 5_000;

/** `askedMs` and `answeredMs` are the phone's time around the call; the server spoke about halfway. */
export function anchorFrom(
  roundNow: string,
  speed: number,
  askedMs: number,
  answeredMs: number,
): ClockAnchor {
  const deviceMs = Math.round((askedMs + answeredMs) / 2);
  const roundMs = Date.parse(roundNow);
  if (speed === 1 && Math.abs(roundMs - deviceMs) < TRUSTED_DIFFERENCE_MS)
    return { roundMs: deviceMs, deviceMs, speed };
  return { roundMs, deviceMs, speed };
}

export function roundTime(anchor: ClockAnchor | undefined, deviceMs: number): number {
  return anchor ? anchor.roundMs + (deviceMs - anchor.deviceMs) * anchor.speed : deviceMs;
}

/** The moment at which the round's zone shows `clock` ("07:00", seconds are ignored) on the voting day. */
export function momentOf(votingDay: string, clock: string, timeZone: string): number {
  const guess = Date.parse(`${votingDay}T${clock.slice(0, 5)}:00Z`);
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(guess);
  const part = (type: string): number => Number(shown.find((one) => one.type === type)?.value);
  const asShown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return guess - (asShown - guess);
}

/** How far the phone's clock is off, from the server's own date header; undefined when it sends none. */
export function clockErrorMs(
  serverDate: string | null,
  askedMs: number,
  answeredMs: number,
): number | undefined {
  const serverMs = serverDate ? Date.parse(serverDate) : Number.NaN;
  return Number.isNaN(serverMs) ? undefined : Math.round((askedMs + answeredMs) / 2 - serverMs);
}
