import type { JSX } from 'preact';
import { Choice, PageHead } from '../console/parts';
import { go, route } from '../console/router';
import { useResource } from '../console/resource';
import { loadAreas } from '../recruitment/areas';
import { KecamatanPick } from '../recruitment/parts';
import { GatheringDetail } from './GatheringDetail';
import { Gatherings } from './Gatherings';
import { ProgressTable } from './ProgressTable';
import { word } from './words';
import './training.css';

/** Swearing in: gatherings with attendance and minutes, and who has signed the pledge. */
export default function OathPage(): JSX.Element {
  const areas = useResource(loadAreas, []);
  const [, tab = 'gatherings', id = ''] = route.value.path;
  if (tab === 'gatherings' && id) return <GatheringDetail id={id} page="oath" />;
  return (
    <>
      <PageHead title={word('oath')} about={word('oathAbout')}>
        {!areas.loading && <KecamatanPick />}
      </PageHead>
      <div class="tabs-wrap">
        <Choice
          name={word('tabs')}
          value={tab}
          onChange={(next) => go(`#/oath/${next}`)}
          options={[
            ['gatherings', word('gatherings')],
            ['progress', word('progress')],
          ]}
        />
      </div>
      {tab === 'progress' ? <ProgressTable of="oath" /> : !areas.loading && <Gatherings kind="oath" />}
    </>
  );
}
