import type { JSX } from 'preact';
import { format } from '../i18n';
import { city, roundNow } from '../store/city';
import { useSecond } from './LinkBadge';
import { word } from './words';

/** The round's own time, which in a rehearsal or demo is not the wall's. */
export function RoundClock(): JSX.Element | null {
  useSecond();
  const round = city.value?.round;
  if (!round) return null;
  const now = roundNow();
  return (
    <span class="round-clock" title={format.date(now)}>
      <span class="sr">{word('clock')}: </span>
      <strong class="num">{format.timeZoned(now)}</strong>
      {round.clockSpeed > 1 && (
        <span class="speed" title={word('speed', { n: format.number(round.clockSpeed) })}>
          {format.number(round.clockSpeed)}×
        </span>
      )}
    </span>
  );
}
