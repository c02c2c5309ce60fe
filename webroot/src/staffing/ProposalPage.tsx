import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { staff } from '../api/staff';
import { Empty, PageHead, Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { route } from '../console/router';
import { format } from '../i18n';
import { loadAreas } from '../recruitment/areas';
import { Icon } from '../shared/Icon';
import { MarkChip } from '../shared/Mark';
import { proposalMarks } from './placeMarks';
import { ProposalMake } from './ProposalMake';
import { ProposalView } from './ProposalView';
import type { Head, State } from './proposals';
import { word } from './proposalWords';
import './placement.css';
import './proposal.css';

/** Proposals of who should serve where: made, looked through, changed by hand, applied, taken back. */
export default function ProposalPage(): JSX.Element {
  const [, id] = route.value.path;
  return id ? <ProposalView key={id} id={id} /> : <Proposals />;
}

function Proposals(): JSX.Element {
  const list = useResource(() => staff.get<{ proposals: Head[] }>('/api/staffing/proposals'), []);
  useEffect(() => void loadAreas(), []);
  return (
    <>
      <PageHead title={word('title')} about={word('about')}>
        <a class="button button-plain" href="#/placement">
          <Icon name="pin" size={18} />
          {word('toBoard')}
        </a>
      </PageHead>
      <ProposalMake />
      <section class="card stack-tight">
        <h2>{word('listTitle')}</h2>
        <Shown of={list}>
          {({ proposals }) =>
            proposals.length === 0 ? (
              <Empty title={word('listEmpty')} icon="list" />
            ) : (
              <ul class="lines">
                {proposals.map((each) => (
                  <Line key={each.id} head={each} />
                ))}
              </ul>
            )
          }
        </Shown>
      </section>
    </>
  );
}

export const StateChip = ({ state }: { state: string }): JSX.Element => (
  <MarkChip mark={proposalMarks[state as State]} text={word(`state_${state as State}`)} />
);

const Line = ({ head }: { head: Head }): JSX.Element => (
  <li>
    <a class="proposal-line" href={`#/proposal/${head.id}`}>
      <StateChip state={head.state} />
      <span class="grow">
        <strong>{word('by', { name: head.byName ?? '', time: format.dateTime(head.madeAt) })}</strong>
        <span class="small muted">
          {`${format.number(head.summary.stations)} ${word('stations')} · ${format.number(head.summary.changed)} ${word('changed').toLowerCase()} · ${format.number(head.summary.empty)} ${word('empty').toLowerCase()}`}
        </span>
      </span>
      <Icon name="next" size={18} />
    </a>
  </li>
);
