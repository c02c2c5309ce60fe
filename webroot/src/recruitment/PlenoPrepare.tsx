import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff } from '../api/staff';
import { Empty, Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { format, language } from '../i18n';
import { Mark } from '../shared/Mark';
import { asked } from './areas';
import type { Wave } from './api';
import type { PlenoPreview } from './hearing';
import { word } from './hearingWords';
import { enoughMark, shortMark } from './marks';
import { plenoSums, plenoWrong, type Changes } from './pleno';
import { PlenoHold } from './PlenoHold';
import { PlenoTable } from './PlenoTable';
import { word as shared } from './words';

const SHOWN = 50;

/** Before the plenary: what is still open, and who would be chosen. */
export function PlenoPrepare({
  wave,
  territory,
  held,
}: {
  wave: Wave;
  territory: string;
  held: () => void;
}): JSX.Element {
  const preview = useResource(
    () => staff.get<PlenoPreview>(`/api/recruitment/plenos/preview${asked({ wave: wave.id, territory })}`),
    [wave.id, territory],
  );
  const [changes, setChanges] = useState<Changes>({});
  const [asking, setAsking] = useState(false);
  return (
    <Shown of={preview}>
      {(plan) => {
        const sums = plenoSums(plan.areas, changes);
        const { crowded, reasonless } = plenoWrong(plan.areas, changes);
        const wrong = [
          ...crowded.map((area) =>
            word('tooMany', {
              name: area.areaName ?? '',
              chosen: area.lines.filter(
                (line) => (changes[line.applicant]?.outcome ?? line.outcome) === 'TERPILIH',
              ).length,
              seats: area.seats,
            }),
          ),
          ...(reasonless ? [word('reasonsMissing')] : []),
        ];
        return (
          <>
            <Readiness plan={plan} />
            {sums.all === 0 ? (
              <div class="card">
                <Empty icon="list" title={word('nobodyScored')}>
                  <p class="muted">{word('nobodyScoredNext')}</p>
                </Empty>
              </div>
            ) : (
              <section class="card stack">
                <header class="stack-tight">
                  <h2>{word('preview')}</h2>
                  <p class="small muted">{word('previewAbout')}</p>
                  <p role="status">
                    <strong>{sumsText(sums)}</strong>
                  </p>
                </header>
                <PlenoTable
                  areas={plan.areas}
                  changes={changes}
                  change={plan.ready ? setChanges : undefined}
                />
                {wrong.length > 0 && (
                  <ul class="notice tone-warn">
                    {wrong.map((each) => (
                      <li key={each}>{each}</li>
                    ))}
                  </ul>
                )}
                {plan.ready && (
                  <div>
                    <button
                      type="button"
                      class="button"
                      disabled={wrong.length > 0}
                      onClick={() => setAsking(true)}
                    >
                      {word('hold')}
                    </button>
                  </div>
                )}
              </section>
            )}
            {asking && (
              <PlenoHold
                wave={wave}
                territory={territory}
                changes={changes}
                sums={sums}
                close={() => setAsking(false)}
                held={held}
              />
            )}
          </>
        );
      }}
    </Shown>
  );
}

export const sumsText = (sums: ReturnType<typeof plenoSums>): string =>
  word('sums', {
    chosen: format.number(sums.TERPILIH),
    reserve: format.number(sums.CADANGAN),
    not: format.number(sums.TIDAK_TERPILIH),
  });

const KINDS = ['FEEDBACK', 'SCORE', 'STATE'] as const;

const Readiness = ({ plan }: { plan: PlenoPreview }): JSX.Element => (
  <section class="card stack-tight">
    <h2>{word('readiness')}</h2>
    <p class={plan.ready ? 'fit tone-go' : 'fit tone-warn'}>
      <Mark mark={plan.ready ? enoughMark : shortMark} />
      {plan.ready ? word('ready') : word('notReady', { n: format.number(plan.missing.length) })}
    </p>
    {KINDS.map((kind) => {
      const all = plan.missing.filter((each) => each.kind === kind);
      return (
        all.length > 0 && (
          <details key={kind} open={all.length <= 10}>
            <summary>
              {word(`missing_${kind}`)}: {format.number(all.length)}
            </summary>
            <ul class="lines">
              {all.slice(0, SHOWN).map((each) => (
                <li key={each.applicant} class="slot-person">
                  <a href={`#/applicants/${each.applicant}`}>{each.name}</a>
                  <span class="mono">{each.number}</span>
                  <span class="small muted">{language.value === 'en' ? each.words.en : each.words.id}</span>
                </li>
              ))}
            </ul>
            {all.length > SHOWN && (
              <p class="small muted">{shared('andMore', { n: format.number(all.length - SHOWN) })}</p>
            )}
          </details>
        )
      );
    })}
  </section>
);
