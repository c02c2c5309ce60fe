import type { JSX } from 'preact';
import { staff } from '../api/staff';
import { Empty, Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { format, language } from '../i18n';
import { asked, kecamatanName } from './areas';
import type { Wave } from './api';
import type { RankArea, RankRow } from './hearing';
import { word } from './hearingWords';
import { MissingNotes } from './MissingNotes';
import { ApplicantChip, Export, kecamatanAtWork, PrintButton } from './parts';
import { coded, word as shared } from './words';

export const rankingOf = (wave: Wave, territory: string): Promise<RankArea[]> =>
  staff
    .get<{ areas: RankArea[] }>(`/api/recruitment/ranking${asked({ wave: wave.id, territory })}`)
    .then(({ areas }) => areas);

/** The order of each kelurahan, with the line up to which there are places. */
export function Ranking({ wave }: { wave: Wave }): JSX.Element {
  const territory = kecamatanAtWork();
  const ranking = useResource(
    () => (territory ? rankingOf(wave, territory) : Promise.resolve([])),
    [territory],
  );
  if (!territory) {
    return (
      <div class="card">
        <Empty icon="list" title={word('chooseKecamatan')} />
      </div>
    );
  }
  return (
    <section class="card stack">
      <div class="row-wrap">
        <Export of="ranking" query={{ wave: wave.id, territory }} />
        <PrintButton />
      </div>
      <Shown of={ranking}>
        {(all) => {
          const areas = all.filter(({ rows }) => rows.length > 0);
          return areas.length === 0 ? (
            <Empty icon="list" title={word('noRanking')}>
              <p class="muted">{word('noRankingNext')}</p>
            </Empty>
          ) : (
            <>
              {areas.map((area) => (
                <Area key={area.area} of={area} wave={wave} />
              ))}
            </>
          );
        }}
      </Shown>
    </section>
  );
}

const Area = ({ of, wave }: { of: RankArea; wave: Wave }): JSX.Element => {
  const title = shared('kelAndKec', { kelurahan: of.areaName ?? '', kecamatan: kecamatanName(of.area) });
  return (
    <section class="stack-tight">
      <h3>
        {title}{' '}
        <span class="small muted">
          {word('seatsOf', { seats: format.number(of.seats), need: format.number(of.need) })}
        </span>
      </h3>
      <div class="scroll-x" tabIndex={0} role="region" aria-label={title}>
        <table class="table stacked ranking">
          <thead>
            <tr>
              <th scope="col" class="right">
                {word('rank')}
              </th>
              <th scope="col">{shared('name')}</th>
              <th scope="col">{shared('state')}</th>
              <th scope="col" class="right">
                {word('score')}
              </th>
              <th scope="col">{word('scoring')}</th>
            </tr>
          </thead>
          <tbody>
            {of.rows.map((row) => (
              <Row key={row.applicant} row={row} wave={wave} last={row.rank === of.seats} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const Row = ({ row, wave, last }: { row: RankRow; wave: Wave; last: boolean }): JSX.Element => (
  <tr class={last ? 'cut' : undefined}>
    <td class="right num" data-name={word('rank')}>
      {row.rank ?? '–'}
    </td>
    <th scope="row" class="person-name">
      <a href={`#/applicants/${row.applicant}`}>{row.name}</a>
      <div class="small muted">
        {row.sex && `${coded('sex', row.sex)}, `}
        <span class="mono">{row.number}</span>
      </div>
    </th>
    <td>
      <ApplicantChip state={row.state} />
    </td>
    <td class="right" data-name={word('score')}>
      {row.score == null ? '–' : format.fixed(row.score, 3)}
    </td>
    <td>
      <MissingNotes missing={row.missing} criteria={wave.settings.criteria} />
      {row.tie && <div class="small muted tie">{language.value === 'en' ? row.tie.en : row.tie.id}</div>}
      {last && <div class="small cut-note">{word('cut')}</div>}
    </td>
  </tr>
);
