import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { may } from '../access/rights';
import type { GatheringView, GatheringViews } from '../api/contract';
import { staff, staffSession } from '../api/staff';
import { Empty, Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { format } from '../i18n';
import { asked, chosenKecamatan } from '../recruitment/areas';
import { Icon } from '../shared/Icon';
import { GatheringForm } from './GatheringForm';
import { word } from './words';

export type Kind = 'oath' | 'training';
export const PATH = '/api/training/gatherings';
export const runs = (): boolean => may(staffSession.value?.actor, 'TRAINING_RUN');

/** All gatherings of one kind, the newest first. */
export function Gatherings({ kind }: { kind: Kind }): JSX.Element {
  const territory = chosenKecamatan.value;
  const list = useResource(
    () => staff.get<GatheringViews>(`${PATH}${asked({ kind, territory })}`),
    [kind, territory],
  );
  const [making, setMaking] = useState(false);
  const add = runs() && (
    <button type="button" class="button" onClick={() => setMaking(true)}>
      <Icon name="plus" size={18} />
      {word(kind === 'oath' ? 'newOath' : 'new')}
    </button>
  );
  return (
    <>
      <Shown of={list}>
        {({ gatherings }) =>
          gatherings.length === 0 ? (
            <div class="card">
              <Empty icon="people" title={word('none')}>
                <p class="muted">{word('noneNext')}</p>
                {add}
              </Empty>
            </div>
          ) : (
            <section class="stack">
              {add && <div class="row-wrap">{add}</div>}
              <ul class="gatherings">
                {gatherings.map((each) => (
                  <Line key={each.id} of={each} kind={kind} />
                ))}
              </ul>
            </section>
          )
        }
      </Shown>
      {making && <GatheringForm kind={kind} close={() => setMaking(false)} saved={list.reload} />}
    </>
  );
}

function Line({ of, kind }: { of: GatheringView; kind: Kind }): JSX.Element {
  return (
    <li class="card gathering">
      <a class="grow gathering-name" href={`#/${kind}/gatherings/${of.id}`}>
        <strong>
          {format.date(of.startsAt)}, {format.timeZoned(of.startsAt)}
        </strong>
        <span>
          {of.place}
          {of.areaName && <span class="muted"> · {of.areaName}</span>}
        </span>
      </a>
      <span class="num">{word('counts', { came: of.came, invited: of.invited })}</span>
      <span class={of.closedAt ? 'chip tone-go' : 'chip tone-info'}>
        <Icon name={of.closedAt ? 'check' : 'clock'} size={16} />
        {word(of.closedAt ? 'closed' : 'open')}
      </span>
    </li>
  );
}
