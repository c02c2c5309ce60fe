import type { JSX } from 'preact';
import { may } from '../access/rights';
import { staffSession } from '../api/staff';
import { Choice, PageHead } from '../console/parts';
import { go, route } from '../console/router';
import { useResource } from '../console/resource';
import { loadAreas } from '../recruitment/areas';
import { KecamatanPick } from '../recruitment/parts';
import { GatheringDetail } from './GatheringDetail';
import { Gatherings } from './Gatherings';
import { ModulesPanel } from './ModulesPanel';
import { ProgressTable } from './ProgressTable';
import { QuestionsPanel } from './QuestionsPanel';
import { SettingsPanel } from './SettingsPanel';
import { word } from './words';
import './training.css';

const TABS = ['gatherings', 'progress', 'modules', 'questions', 'settings'] as const;
type Tab = (typeof TABS)[number];

/** Training: gatherings, how far everybody is, and what is taught and asked. */
export default function TrainingPage(): JSX.Element {
  const areas = useResource(loadAreas, []);
  const actor = staffSession.value?.actor;
  const [, asked = 'gatherings', id = ''] = route.value.path;
  const offered = TABS.filter(
    (each) =>
      (each !== 'questions' || may(actor, 'TRAINING_RUN')) &&
      (each !== 'settings' || may(actor, 'TRAINING_MANAGE')),
  );
  const tab: Tab = offered.find((each) => each === asked) ?? 'gatherings';
  if (tab === 'gatherings' && id) return <GatheringDetail id={id} page="training" />;
  return (
    <>
      <PageHead title={word('training')} about={word('trainingAbout')}>
        {!areas.loading && (tab === 'gatherings' || tab === 'progress') && <KecamatanPick />}
      </PageHead>
      <div class="tabs-wrap">
        <Choice<Tab>
          name={word('tabs')}
          value={tab}
          onChange={(next) => go(`#/training/${next}`)}
          options={offered.map((each) => [each, word(each)])}
        />
      </div>
      {tab === 'gatherings' && !areas.loading && <Gatherings kind="training" />}
      {tab === 'progress' && <ProgressTable of="training" />}
      {tab === 'modules' && <ModulesPanel />}
      {tab === 'questions' && <QuestionsPanel />}
      {tab === 'settings' && <SettingsPanel />}
    </>
  );
}
