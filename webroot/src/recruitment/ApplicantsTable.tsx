import type { JSX } from 'preact';
import { format } from '../i18n';
import { word } from './applicantWords';
import { kecamatanName } from './areas';
import type { ApplicantRow } from './api';
import { ApplicantChip, VerdictSums } from './parts';
import { coded, word as shared } from './words';

/** Until somebody of the office has judged, open requirements are work; after that the judgement stands. */
const unscreened = new Set(['DRAF', 'TERKIRIM', 'PERLU_PERBAIKAN', 'DIUSULKAN_TMS']);

/** Rows of applicants; the name leads to the page of each. */
export const ApplicantsTable = ({ applicants }: { applicants: ApplicantRow[] }): JSX.Element => (
  <div class="scroll-x" tabIndex={0} role="region" aria-label={word('title')}>
    <table class="table stacked">
      <thead>
        <tr>
          <th scope="col">{shared('name')}</th>
          <th scope="col">{shared('number')}</th>
          <th scope="col">{shared('area')}</th>
          <th scope="col">{shared('state')}</th>
          <th scope="col">{word('requirements')}</th>
        </tr>
      </thead>
      <tbody>
        {applicants.map((each) => (
          <tr key={each.id}>
            <th scope="row" class="person-name">
              <a href={`#/applicants/${each.id}`}>{each.name || shared('notGiven')}</a>
              {each.sex && (
                <>
                  <br />
                  <span class="muted small">{coded('sex', each.sex)}</span>
                </>
              )}
            </th>
            <td data-name={shared('number')}>
              <span class="mono">{each.number}</span>
              {each.submittedAt && (
                <div class="small muted num nowrap">{format.dateTime(each.submittedAt)}</div>
              )}
            </td>
            <td data-name={shared('area')}>
              {each.areaName}
              <div class="small muted">{kecamatanName(each.area)}</div>
            </td>
            <td>
              <ApplicantChip state={each.state} />
              {each.score != null && (
                <div class="small num">
                  {word('score', { n: format.fixed(each.score) })}
                  {each.rank != null && `, ${word('rank', { n: each.rank })}`}
                </div>
              )}
            </td>
            <td>
              <VerdictSums fails={each.fails} unsure={unscreened.has(each.state) ? each.unsure : 0} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
