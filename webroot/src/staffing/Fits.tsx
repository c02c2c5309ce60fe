import type { JSX } from 'preact';
import { Failed, Loading } from '../console/parts';
import { useResource } from '../console/resource';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { dragPerson, putIn, release } from './carry';
import { fitsFor, type Fit } from './fits';
import type { Row } from './placement';
import { word } from './placementWords';

/** The best of those who have no station yet, each with what speaks for and against. */
export function Fits({ row }: { row: Row }): JSX.Element {
  const fits = useResource(() => fitsFor(row.station), [row.station, row.person?.id]);
  return (
    <section class="stack-tight" aria-labelledby="fits">
      <div>
        <h3 id="fits">{word('best')}</h3>
        <p class="small muted">{word('bestAbout')}</p>
      </div>
      {fits.data ? (
        fits.data.length === 0 ? (
          <p class="small">{word('noFits')}</p>
        ) : (
          <ol class="fits">
            {fits.data.map((fit) => (
              <FitLine key={fit.person} fit={fit} row={row} />
            ))}
          </ol>
        )
      ) : fits.problem ? (
        <Failed problem={fits.problem} retry={fits.reload} />
      ) : (
        <Loading />
      )}
    </section>
  );
}

export const fitAbout = (fit: Fit): string =>
  [
    fit.areaName ?? '',
    fit.km == null ? '' : word('km', { km: format.fixed(fit.km) }),
    fit.kind === 'reserve' ? word('reserve') : '',
    word('cost', { n: format.number(fit.cost) }),
  ]
    .filter(Boolean)
    .join(' · ');

const FitLine = ({ fit, row }: { fit: Fit; row: Row }): JSX.Element => (
  <li
    class="fit-line"
    draggable
    onDragStart={(event) => {
      event.dataTransfer?.setData('text/plain', fit.name);
      dragPerson(fit.person, fit.name);
    }}
    onDragEnd={release}
  >
    <div class="grow">
      <strong>{fit.name}</strong>
      <p class="small muted">{fitAbout(fit)}</p>
      <details class="small">
        <summary>{word('why')}</summary>
        <ul class="fit-reasons">
          {fit.reasons.map(({ code, text, amount }) => (
            <li key={code}>
              <span class="grow">{text}</span>
              <span class="num">{amount > 0 ? `+${format.number(amount)}` : '0'}</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
    {!row.locked && (
      <button
        type="button"
        class="button button-plain"
        aria-label={word('placeOf', { person: fit.name })}
        onClick={() => void putIn(row, fit.person, fit.name)}
      >
        <Icon name="check" size={18} />
        {word('place')}
      </button>
    )}
  </li>
);
