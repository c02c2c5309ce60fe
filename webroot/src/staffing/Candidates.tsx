import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReplacementView, ReplacementViewCandidate } from '../api/contract';
import { Contact } from './Contacts';
import { far } from './far';
import { offer } from './replacement';
import { word } from './replacementWords';

/** Who could take over, best first; several are asked with one press. */
export function Candidates({
  view,
  decides,
  run,
  say,
}: {
  view: ReplacementView;
  decides: boolean;
  run: (work: () => Promise<ReplacementView>) => Promise<void>;
  say: (person: string, name: string) => void;
}): JSX.Element | null {
  const { replacement } = view;
  const open = ['DIAJUKAN', 'KLARIFIKASI', 'PLENO', 'DITAWARKAN'].includes(replacement.state);
  const asks = decides && view.allowed.includes('OFFER');
  const [chosen, setChosen] = useState<string[]>([]);
  if (!open) return null;
  const picked = chosen.filter((each) => view.candidates.some(({ person }) => person === each));
  const toggle = (person: string): void =>
    setChosen(picked.includes(person) ? picked.filter((each) => each !== person) : [...picked, person]);
  const send = (): void => {
    if (picked.length === 0) return;
    void run(() => offer(replacement.id, picked, replacement.version)).then(() => setChosen([]));
  };
  return (
    <section class="card stack-tight">
      <h2>{word('candidates')}</h2>
      <p class="small muted">{word(asks || !decides ? 'candidatesAbout' : 'early')}</p>
      {view.candidates.length === 0 ? (
        <p>{word('noCandidates')}</p>
      ) : (
        <ul class="lines">
          {view.candidates.map((each) => (
            <li key={each.person} class="replacement-line">
              <label class="row-wrap grow replacement-pick">
                {asks && (
                  <input
                    type="checkbox"
                    checked={picked.includes(each.person)}
                    onChange={() => toggle(each.person)}
                  />
                )}
                <span>
                  <strong>{each.name}</strong>
                  <br />
                  <span class="small muted">{facts(each)}</span>
                </span>
              </label>
              <Contact
                of={each}
                number
                last={each.lastOutcome ? { outcome: each.lastOutcome, at: each.lastContactAt! } : undefined}
              />
              {asks && (
                <button type="button" class="button button-plain" onClick={() => say(each.person, each.name)}>
                  {word('onBehalf')}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {asks && view.candidates.length > 0 && (
        <p class="replacement-foot">
          <button type="button" class="button" aria-disabled={picked.length === 0} onClick={send}>
            {word('offer', { n: picked.length })}
          </button>
        </p>
      )}
    </section>
  );
}

const facts = (each: ReplacementViewCandidate): string =>
  [
    each.areaName,
    each.rank ? word('rank', { n: each.rank }) : each.kind === 'main' ? word('main') : '',
    each.distanceKm === undefined ? '' : far(each.distanceKm),
    each.experienced ? word('experienced') : '',
  ]
    .filter(Boolean)
    .join(' · ');
