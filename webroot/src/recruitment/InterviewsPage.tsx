import type { JSX } from 'preact';
import { may } from '../access/rights';
import { staffSession } from '../api/staff';
import { Choice, PageHead } from '../console/parts';
import { go, route } from '../console/router';
import { Attendance } from './Attendance';
import { chosenKecamatan } from './areas';
import type { Wave } from './api';
import { word } from './hearingWords';
import { KecamatanPick, ReadOnly, WavePick, WithWaves } from './parts';
import { Ranking } from './Ranking';
import { Scoring } from './Scoring';
import { Slots } from './Slots';

const TABS = ['slots', 'attendance', 'scoring', 'ranking'] as const;
type Tab = (typeof TABS)[number];

/** From invited to ranked: when, who came, what they were worth, in which order. */
export default function InterviewsPage(): JSX.Element {
  return (
    <WithWaves>
      {(waves, wave) => <Tabs key={`${wave.id} ${chosenKecamatan.value}`} waves={waves} wave={wave} />}
    </WithWaves>
  );
}

function Tabs({ waves, wave }: { waves: Wave[]; wave: Wave }): JSX.Element {
  const works = may(staffSession.value?.actor, 'RECRUIT_INTERVIEW');
  const offered = TABS.filter((each) => works || each === 'slots' || each === 'ranking');
  const asked = route.value.path[1] as Tab;
  const tab = offered.includes(asked) ? asked : 'slots';
  return (
    <>
      <PageHead title={word('interviews')} about={word('interviewsAbout')}>
        <WavePick waves={waves} />
        <KecamatanPick />
      </PageHead>
      {!works && <ReadOnly />}
      <div class="tabs-wrap">
        <Choice<Tab>
          name={word('interviews')}
          value={tab}
          onChange={(next) => go(`#/interviews/${next}`)}
          options={offered.map((each) => [each, word(each)])}
        />
      </div>
      {tab === 'slots' && <Slots wave={wave} works={works} />}
      {tab === 'attendance' && <Attendance wave={wave} />}
      {tab === 'scoring' && <Scoring wave={wave} />}
      {tab === 'ranking' && <Ranking wave={wave} />}
    </>
  );
}
