import type { JSX } from 'preact';
import type { ReplacementView } from '../api/contract';
import { Copyable } from '../console/parts';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { Contact } from './Contacts';
import { word } from './replacementWords';

const tones: Record<string, string> = { ACCEPTED: 'go', DECLINED: 'danger', LOST: 'idle' };

/** Who was asked and what they said; the message for each is at hand until somebody has taken the place. */
export function Offers({
  view,
  decides,
  say,
}: {
  view: ReplacementView;
  decides: boolean;
  say: (person: string, name: string) => void;
}): JSX.Element | null {
  if (view.offers.length === 0) return null;
  return (
    <section class="card stack-tight">
      <h2>{word('offers')}</h2>
      <ul class="lines">
        {view.offers.map((each) => (
          <li key={each.id} class="stack-tight replacement-offer">
            <p class="row-wrap">
              <strong class="grow">{each.name}</strong>
              {each.barred && !each.answer ? (
                <span class="chip tone-danger">{word('barred')}</span>
              ) : (
                <span class={`chip tone-${each.answer ? tones[each.answer] : 'info'}`}>
                  {each.answer ? word(`answer_${each.answer}` as 'answer_LOST') : word('waiting')}
                </span>
              )}
              <span class="small muted">{format.time(each.answeredAt ?? each.at)}</span>
            </p>
            {each.barred && <p class="small">{word(`barred_${each.barred}` as 'barred_FAMILY')}</p>}
            {each.text && each.answer !== 'DECLINED' && (
              <>
                <Copyable text={each.text} label={word('message', { name: each.name })} />
                <p class="row-wrap">
                  <Contact of={each} number />
                  {decides && (
                    <button type="button" class="button button-plain" onClick={() => say(each.person, each.name)}>
                      <Icon name="check" size={18} />
                      {word('onBehalf')}
                    </button>
                  )}
                </p>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
