import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { Station } from '../api/types';
import { Find } from '../console/list';
import { Pager } from '../console/Pager';
import { Choice, Empty, PageHead, Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { format } from '../i18n';
import { enter } from '../store/city';
import { Import } from './Import';
import { stationsImport } from './templates';
import { word } from './words';

const ROWS = 50;

/** The stations of this round, and where they come from. */
export default function RegionsPage(): JSX.Element {
  const [chosen, setTab] = useState<'stations' | 'import'>();
  const page = useResource(() => staff.get<{ stations: Station[] }>('/api/stations'), []);
  const empty = page.data?.stations.length === 0;
  const tab = chosen ?? (empty ? 'import' : 'stations');
  return (
    <>
      <PageHead title={word('title')} about={word('about')}>
        <Choice
          name={word('title')}
          value={tab}
          onChange={setTab}
          options={[
            ['stations', word('stations')],
            ['import', word('importTab')],
          ]}
        />
      </PageHead>
      {tab === 'import' ? (
        <Import
          kind={stationsImport}
          done={() => {
            setTab('import'); // what was done stays on the screen while the list fills behind it
            page.reload();
            void enter();
          }}
        >
          {empty && (
            <p class="notice tone-info">
              <span>
                <strong>{word('empty')}</strong> {word('emptyNext')}
              </span>
            </p>
          )}
        </Import>
      ) : (
        <Shown of={page}>{({ stations }) => <Stations all={stations} />}</Shown>
      )}
    </>
  );
}

function Stations({ all }: { all: Station[] }): JSX.Element {
  const [query, setQuery] = useState('');
  const [from, setFrom] = useState(0);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter((each) => {
    const text = `tps ${each.number} ${each.kelurahan} ${each.kecamatan} ${each.code}`.toLowerCase();
    return words.every((one) => text.includes(one));
  });
  return (
    <section class="card stack-tight">
      <div class="filters">
        <Find
          of={{
            typed: query,
            type: (next) => {
              setQuery(next);
              setFrom(0);
            },
          }}
          text={word('find')}
        />
        <span class="muted small num">{format.number(found.length)} TPS</span>
      </div>
      {found.length === 0 ? (
        <Empty icon="search" title={word('none')} />
      ) : (
        <div class="scroll-x" tabIndex={0} role="region" aria-label={word('stations')}>
          <table class="table stacked">
            <thead>
              <tr>
                <th scope="col">TPS</th>
                <th scope="col">Kelurahan</th>
                <th scope="col">Kecamatan</th>
                <th scope="col">{word('code')}</th>
                <th scope="col" class="right">
                  {word('voters')}
                </th>
                <th scope="col">{word('coordinates')}</th>
              </tr>
            </thead>
            <tbody>
              {found.slice(from, from + ROWS).map((each) => (
                <tr key={each.code}>
                  <th scope="row">
                    <a href={`#/tps/${each.code}`}>TPS {each.number}</a>
                  </th>
                  <td data-name="Kelurahan">{each.kelurahan}</td>
                  <td data-name="Kecamatan">{each.kecamatan}</td>
                  <td data-name={word('code')} class="num">
                    {String(each.code)}
                  </td>
                  <td data-name={word('voters')} class="right">
                    {format.number((each.dptMale ?? 0) + (each.dptFemale ?? 0))}
                  </td>
                  <td data-name={word('coordinates')} class="num small">
                    {each.lat == null
                      ? word('no')
                      : `${format.fixed(each.lat, 4)}; ${format.fixed(each.lon!, 4)}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager from={from} rows={ROWS} total={found.length} go={setFrom} />
    </section>
  );
}
