import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { effect } from '@preact/signals';
import { owner, snapshot, tick, toRoundMs } from './app';
import { answerReach, refreshStanding, standing } from './device';
import { Failure } from './parts';
import { word } from './reachWords';
import type { DeviceAsked } from '../api/contract';
import { Problem } from '../api/problem';
import { format, label } from '../i18n';
import { Icon } from '../shared/Icon';

/** The office asks whether this supervisor can be reached: one tap answers. */
export function ReachCard(): JSX.Element | null {
  useEffect(
    () =>
      effect(() => {
        if (snapshot.value) void refreshStanding();
      }),
    [],
  );
  const held = standing.value;
  const nowMs = toRoundMs(tick.value);
  const asked = held?.owner === owner.value ? held.mine.reach : [];
  const open = asked.filter((each) => Date.parse(each.closesAt) > nowMs);
  const waiting = open.find((each) => !each.answeredAt);
  if (waiting) return <Asked key={waiting.id} asked={waiting} />;
  const answered = open.find((each) => each.answeredAt);
  return answered ? (
    <p class="notice tone-go" role="status">
      <Icon name="check" />
      {word('done', { time: format.timeZoned(answered.answeredAt!) })}
    </p>
  ) : null;
}

function Asked({ asked }: { asked: DeviceAsked }): JSX.Element {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const answer = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailed('');
    try {
      await answerReach(asked.id);
    } catch (problem) {
      setFailed(word('failed', { why: problem instanceof Problem ? problem.message : label('error.unexpected') }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="card stack-tight" aria-labelledby="reach">
      <h2 id="reach">{word('title')}</h2>
      <p class="muted">{word('by', { name: asked.byName, time: format.timeZoned(asked.closesAt) })}</p>
      <Failure text={failed} />
      <button class="button button-wide button-big" aria-disabled={busy} onClick={() => void answer()}>
        <Icon name="check" />
        {word('yes')}
      </button>
    </section>
  );
}
