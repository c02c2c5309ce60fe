import type { JSX } from 'preact';
import type { ReadinessViewFunnel } from '../api/contract';
import { format } from '../i18n';
import { Mark } from '../shared/Mark';
import { areaName } from '../store/places';
import { percent, reached, stepMarks, STEPS, stopped, type Step } from './readiness';
import { stepWord, word } from './readinessWords';

/** How many came how far, as bars that get shorter; each shows those who stopped there. */
export const Funnel = ({
  funnel,
  chosen,
  choose,
}: {
  funnel: ReadinessViewFunnel;
  chosen: string;
  choose: (step: string) => void;
}): JSX.Element => (
  <section class="card stack-tight" aria-labelledby="funnel">
    <h2 id="funnel">{word('funnel')}</h2>
    <ol class="funnel">
      {STEPS.map((step) => (
        <li key={step}>
          <button
            type="button"
            class={`funnel-step tone-${step === 'EMPTY' ? 'idle' : stepMarks[step].tone}`}
            aria-pressed={chosen === step}
            title={chosen === step ? word('showAll') : word('only', { step: stepWord(step) })}
            onClick={() => choose(chosen === step ? '' : step)}
          >
            <Figures funnel={funnel} step={step} />
          </button>
        </li>
      ))}
    </ol>
  </section>
);

function Figures({ funnel, step }: { funnel: ReadinessViewFunnel; step: Step }): JSX.Element {
  const n = reached(funnel, step);
  const share = percent(n, funnel.stations);
  const here = stopped(funnel, step);
  return (
    <>
      <span class="funnel-name">
        {step !== 'EMPTY' && <Mark mark={stepMarks[step]} size={18} />}
        {step === 'EMPTY' ? word('reached_EMPTY') : stepWord(step)}
      </span>
      <strong class="num">{format.number(n)}</strong>
      <span class="funnel-bar" aria-hidden="true">
        <i style={{ width: `${(n / Math.max(1, funnel.stations)) * 100}%` }} />
      </span>
      <span class="small num">
        {step === 'EMPTY'
          ? word('emptyHere', { n: format.number(here) })
          : step === 'PHONE_READY'
            ? `${share}%`
            : word('stoppedHere', { percent: share, n: format.number(here) })}
      </span>
    </>
  );
}

/** The same for each area, where there is more than one. */
export function Areas({
  rows,
  all,
}: {
  rows: ReadinessViewFunnel[];
  all: ReadinessViewFunnel;
}): JSX.Element | null {
  if (rows.length < 2) return null;
  return (
    <details class="card stack-tight" open={rows.length <= 8}>
      <summary>
        <h2>{word('areas')}</h2>
      </summary>
      <div class="scroll-x" tabIndex={0} role="region" aria-label={word('areas')}>
        <table class="table stacked">
          <thead>
            <tr>
              <th scope="col">{word('area')}</th>
              {STEPS.map((step) => (
                <th scope="col" class="right" key={step}>
                  {step === 'EMPTY' ? word('reached_EMPTY') : stepWord(step)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.area} row={row} name={row.name ?? areaName(Math.floor(row.area / 1_000))} />
            ))}
          </tbody>
          <tfoot>
            <Line row={all} name={word('everything')} sum />
          </tfoot>
        </table>
      </div>
    </details>
  );
}

const Line = ({ row, name, sum }: { row: ReadinessViewFunnel; name: string; sum?: boolean }): JSX.Element => (
  <tr class={sum ? 'sum-row' : undefined}>
    <th scope="row" class="person-name">
      {name}
    </th>
    {STEPS.map((step) => (
      <td class="right num" key={step} data-name={step === 'EMPTY' ? word('reached_EMPTY') : stepWord(step)}>
        {format.number(reached(row, step))}
        {step === 'PHONE_READY' && <span class="muted"> ({percent(row.ready, row.stations)}%)</span>}
      </td>
    ))}
  </tr>
);
