import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { may } from '../access/rights';
import { staff, staffSession } from '../api/staff';
import { textOf } from '../console/parts';
import { say } from '../console/toast';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { Mark } from '../shared/Mark';
import { kecamatanName } from './areas';
import type { ApplicantDetail } from './api';
import { ageOn } from './dates';
import { resultMarks } from './marks';
import { ApplicantChip } from './parts';
import { reasonText, word } from './screeningWords';
import { coded, word as shared } from './words';

type Line = [name: string, value: ComponentChildren];

/** What the applicant said about themselves, the NIK hidden until somebody asks and is noted down. */
export function Facts({ of }: { of: ApplicantDetail }): JSX.Element {
  const personal = of.personal;
  if (!personal) return <p class="muted small">{word('dataHidden')}</p>;
  const none = <span class="muted">{shared('notGiven')}</span>;
  const text = (value: string | null | undefined): ComponentChildren => value || none;
  const named = (group: string, value: string | null | undefined): ComponentChildren =>
    value ? coded(group, value) : none;
  const lines: Line[] = [
    [word('nik'), <Nik key={of.id} id={of.id} masked={personal.nik ?? ''} />],
    [
      word('birth'),
      personal.birthDate ? (
        <>
          {personal.birthPlace ?? ''}, {format.date(`${personal.birthDate}T12:00:00+07:00`)}{' '}
          <span class="muted">
            ({word('age', { n: ageOn(personal.birthDate, of.submittedAt ?? new Date().toISOString()) })})
          </span>
        </>
      ) : (
        none
      ),
    ],
    [shared('sex'), named('sex', of.sex)],
    [
      word('sought'),
      shared('kelAndKec', { kelurahan: of.areaName ?? '', kecamatan: kecamatanName(of.area) }),
    ],
    [
      word('address'),
      personal.address ? `${personal.address}, RT ${personal.rt ?? '–'}/RW ${personal.rw ?? '–'}` : none,
    ],
    [word('phone'), personal.phone ? <a href={`tel:${personal.phone}`}>{personal.phone}</a> : none],
    [word('email'), text(personal.email)],
    [
      word('education'),
      <>
        {named('education', personal.education)}
        {personal.major ? `, ${personal.major}` : ''}
      </>,
    ],
    [word('job'), text(personal.job)],
    [word('experience'), text(personal.experience)],
    [word('marital'), named('marital', personal.marital)],
    [word('android'), personal.android == null ? none : shared(personal.android ? 'yes' : 'no')],
    [word('disability'), text(personal.disability)],
    [word('health'), text(personal.health)],
    [
      word('emergency'),
      personal.emergencyName ? `${personal.emergencyName} ${personal.emergencyPhone ?? ''}` : none,
    ],
    [
      word('submitted'),
      of.submittedAt ? `${format.date(of.submittedAt)} ${format.timeZoned(of.submittedAt)}` : none,
    ],
    [word('channel'), coded('channel', of.channel)],
  ];
  return (
    <section class="stack-tight">
      <h3>{word('data')}</h3>
      <dl class="facts person-facts">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Nik({ id, masked }: { id: string; masked: string }): JSX.Element {
  const [full, setFull] = useState('');
  useEffect(() => setFull(''), [id]);
  const show = async (): Promise<void> => {
    try {
      setFull((await staff.get<{ nik: string }>(`/api/recruitment/applicants/${id}/nik`)).nik);
      say(word('nikRecorded'));
    } catch (problem) {
      say(textOf(problem), { tone: 'danger' });
    }
  };
  if (!masked) return <span class="muted">{shared('notGiven')}</span>;
  return (
    <span class="row-wrap nik">
      <span class="mono">{full || masked}</span>
      {may(staffSession.value?.actor, 'DOCUMENT_READ') && (
        <button type="button" class="link-button" onClick={() => (full ? setFull('') : void show())}>
          {word(full ? 'hideNik' : 'showNik')}
        </button>
      )}
    </span>
  );
}

export const Duplicates = ({ of }: { of: ApplicantDetail }): JSX.Element | null =>
  of.duplicates.length === 0 ? null : (
    <section class="notice tone-warn" aria-label={word('duplicates')}>
      <Mark mark={resultMarks.HUMAN} />
      <div class="grow stack-tight">
        <strong>{word('duplicates')}</strong>
        <ul class="stack-tight">
          {of.duplicates.map((each) => (
            <li key={`${each.id} ${each.by}`} class="row-wrap">
              {each.id ? (
                <a href={`#/applicants/${each.id}`}>{each.name}</a>
              ) : (
                <span>{word('elsewhere')}</span>
              )}
              {each.number && <span class="mono">{each.number}</span>}
              <span class="small">{word(each.by === 'nik' ? 'duplicate_nik' : 'duplicate_phone')}</span>
              <ApplicantChip state={each.state} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );

export const MoveHistory = ({ of }: { of: ApplicantDetail }): JSX.Element => (
  <section class="stack-tight">
    <h3>{word('history')}</h3>
    {of.moves.length === 0 && <p class="muted small">{word('noHistory')}</p>}
    <ol class="applicant-history">
      {[...of.moves]
        .sort((a, b) => b.version - a.version)
        .map((each) => (
          <li key={each.version}>
            <span class="small muted num">{format.dateTime(each.at)}</span>
            <span>
              <Icon name="next" size={14} />
              {word('historyLine', {
                move: coded('move', each.move),
                who: each.byName ?? word('applicantSelf'),
              })}
              {(each.reasons?.length ?? 0) > 0 && (
                <span class="small">: {each.reasons!.map(reasonText).join(', ')}</span>
              )}
              {each.note && <q class="small">{each.note}</q>}
            </span>
          </li>
        ))}
    </ol>
  </section>
);
