import type { JSX } from 'preact';
import { may } from '../access/rights';
import { staff, staffSession } from '../api/staff';
import { Empty, PageHead, Shown } from '../console/parts';
import { useResource, type Resource } from '../console/resource';
import { asked, chosenKecamatan } from './areas';
import type { Wave } from './api';
import type { Pleno } from './hearing';
import { word } from './hearingWords';
import { kecamatanAtWork, KecamatanPick, ReadOnly, WavePick, WithWaves } from './parts';
import { PlenoCard } from './PlenoCard';
import { PlenoPrepare } from './PlenoPrepare';

/** The decision of each kecamatan: is it ready, what would it be, and what was decided. */
export default function PlenosPage(): JSX.Element {
  return (
    <WithWaves>
      {(waves, wave) => <All key={`${wave.id} ${chosenKecamatan.value}`} waves={waves} wave={wave} />}
    </WithWaves>
  );
}

function All({ waves, wave }: { waves: Wave[]; wave: Wave }): JSX.Element {
  const decides = may(staffSession.value?.actor, 'RECRUIT_DECIDE');
  const kecamatan = kecamatanAtWork();
  const list = useResource(
    () =>
      staff
        .get<{ plenos: Pleno[] }>(
          `/api/recruitment/plenos${asked({ wave: wave.id, territory: chosenKecamatan.value })}`,
        )
        .then(({ plenos }) => plenos),
    [],
  );
  const held = list.data?.some(({ territory }) => territory === kecamatan);
  return (
    <>
      <PageHead title={word('plenos')} about={word('plenosAbout')}>
        <WavePick waves={waves} />
        <KecamatanPick />
      </PageHead>
      {!decides && <ReadOnly />}
      {decides && !kecamatan && <p class="notice">{word('chooseKecamatan')}</p>}
      {decides && kecamatan && list.data && !held && (
        <PlenoPrepare wave={wave} territory={kecamatan} held={list.reload} />
      )}
      <Held list={list} decides={decides} />
    </>
  );
}

const Held = ({ list, decides }: { list: Resource<Pleno[]>; decides: boolean }): JSX.Element => (
  <section class="stack-tight">
    <h2>{word('done')}</h2>
    <Shown of={list}>
      {(all) =>
        all.length === 0 ? (
          <div class="card">
            <Empty icon="note" title={word('noPlenos')}>
              <p class="muted">{word('noPlenosNext')}</p>
            </Empty>
          </div>
        ) : (
          <ul class="stack-tight">
            {all.map((each) => (
              <li key={each.id}>
                <PlenoCard pleno={each} decides={decides} changed={list.reload} />
              </li>
            ))}
          </ul>
        )
      }
    </Shown>
  </section>
);
