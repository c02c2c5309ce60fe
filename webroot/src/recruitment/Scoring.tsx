import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { staff } from '../api/staff';
import type { FieldError } from '../api/types';
import { Form, TextField } from '../console/Form';
import { Empty, Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { route, stay } from '../console/router';
import { say } from '../console/toast';
import { format } from '../i18n';
import { asked, chosenKecamatan } from './areas';
import type { ApplicantList, ApplicantRow, ApplicantState, Wave } from './api';
import type { ScoreSheet } from './hearing';
import { word } from './hearingWords';
import { MissingNotes } from './MissingNotes';
import { ApplicantChip } from './parts';
import { pointsOf, weighted } from './scores';
import { word as shared } from './words';

const PAGES_MAX = 20;

async function inState(wave: Wave, state: ApplicantState): Promise<ApplicantRow[]> {
  const rows: ApplicantRow[] = [];
  let after: string | null | undefined;
  for (let turn = 0; turn < PAGES_MAX; turn++) {
    const page: ApplicantList = await staff.get<ApplicantList>(
      `/api/recruitment/applicants${asked({ wave: wave.id, territory: chosenKecamatan.value, state, after })}`,
    );
    rows.push(...page.applicants);
    after = page.next;
    if (!after) break;
  }
  return rows;
}

/** Those still to be scored first. */
const presentOf = async (wave: Wave): Promise<ApplicantRow[]> =>
  (await Promise.all([inState(wave, 'HADIR'), inState(wave, 'DINILAI')])).flat();

/** Each interviewer gives their own points; who is still missing stands in sight. */
export function Scoring({ wave }: { wave: Wave }): JSX.Element {
  const people = useResource(() => presentOf(wave), []);
  const chosen = route.value.path[2] ?? '';
  return (
    <Shown of={people}>
      {(all) =>
        all.length === 0 ? (
          <div class="card">
            <Empty icon="people" title={word('nobodyToScore')}>
              <p class="muted">{word('nobodyToScoreNext')}</p>
              <a class="button" href="#/interviews/attendance">
                {word('attendance')}
              </a>
            </Empty>
          </div>
        ) : (
          <div class={chosen ? 'desk desk-open' : 'desk'}>
            <section class="card desk-list" aria-label={word('scoreWhom')}>
              <ul class="lines">
                {all.map((each) => (
                  <li key={each.id}>
                    <a
                      class="incident-line"
                      href={`#/interviews/scoring/${each.id}`}
                      aria-current={each.id === chosen ? 'true' : undefined}
                    >
                      <span class="grow">
                        <strong>{each.name}</strong>
                        <span class="small muted">{each.areaName}</span>
                      </span>
                      <span class="score-state">
                        <ApplicantChip state={each.state} />
                        {each.score != null && <span class="small num">{format.fixed(each.score)}</span>}
                      </span>
                    </a>
                  </li>
                ))}
              </ul>
            </section>
            <section class="desk-detail">
              {chosen ? (
                <Sheet key={chosen} id={chosen} saved={people.reload} next={nextOf(all, chosen)} />
              ) : (
                <div class="card">
                  <Empty icon="note" title={word('pickPerson')} />
                </div>
              )}
            </section>
          </div>
        )
      }
    </Shown>
  );
}

const nextOf = (all: ApplicantRow[], id: string): string | undefined => {
  const at = all.findIndex((each) => each.id === id);
  return [...all.slice(at + 1), ...all.slice(0, at)].find(({ state }) => state === 'HADIR')?.id;
};

function Sheet({ id, saved, next }: { id: string; saved: () => void; next?: string }): JSX.Element {
  const sheet = useResource(() => staff.get<ScoreSheet>(`/api/recruitment/scores/${id}`), [id]);
  return (
    <article class="card stack">
      <p class="back-line">
        <a href="#/interviews/scoring">{shared('back')}</a>
      </p>
      <Shown of={sheet}>
        {(data) => (
          <Points
            sheet={data}
            saved={(fresh) => {
              sheet.set(fresh);
              saved();
              if (next) stay(`#/interviews/scoring/${next}`);
            }}
          />
        )}
      </Shown>
    </article>
  );
}

function Points({ sheet, saved }: { sheet: ScoreSheet; saved: (fresh: ScoreSheet) => void }): JSX.Element {
  const { criteria } = sheet;
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      criteria.map(({ code }) => [code, sheet.points[code] == null ? '' : shown(sheet.points[code])]),
    ),
  );
  useEffect(() => document.getElementById(`points-${criteria[0]?.code}`)?.focus(), []);
  const check = (): FieldError[] =>
    criteria
      .filter(({ code }) => pointsOf(typed[code] ?? '') === undefined)
      .map(({ code }) => ({ field: `points-${code}`, message: word('pointsWrong') }));
  const submit = async (): Promise<void> => {
    const points = Object.fromEntries(criteria.map(({ code }) => [code, pointsOf(typed[code]!)]));
    const fresh = await staff.put<ScoreSheet>(`/api/recruitment/scores/${sheet.applicant}`, { points });
    say(word('scoresSaved', { name: sheet.name }));
    saved(fresh);
  };
  const sum = weighted(criteria, typed);
  return (
    <>
      <header class="stack-tight">
        <h2>{word('scoreOf', { name: sheet.name })}</h2>
        <p class="row-wrap">
          <ApplicantChip state={sheet.state} />
          <span class="mono">{sheet.number}</span>
        </p>
        <p class="small muted">{word('scoreAbout')}</p>
      </header>
      <Form
        check={check}
        submit={submit}
        action={word('saveScores')}
        names={Object.fromEntries(criteria.map(({ code }) => [`points.${code}`, `points-${code}`]))}
        extra={
          <span class="num" role="status">
            {sum !== undefined && word('weighted', { n: format.fixed(sum) })}
          </span>
        }
      >
        {(error) => (
          <div class="points">
            {criteria.map(({ code, label, weight }) => (
              <TextField
                key={code}
                id={`points-${code}`}
                text={label}
                hint={word('weight', { n: weight })}
                inputMode="decimal"
                autocomplete="off"
                value={typed[code] ?? ''}
                onChange={(value) => setTyped((old) => ({ ...old, [code]: value }))}
                error={error(`points-${code}`)}
              />
            ))}
          </div>
        )}
      </Form>
      <MissingNotes missing={sheet.missing} criteria={criteria} />
    </>
  );
}
const shown = (points: number): string => format.number(points, 2);
