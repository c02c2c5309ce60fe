import type { JSX } from 'preact';
import { Mark } from '../shared/Mark';
import type { Result, Verdict } from './api';
import { resultMarks } from './marks';
import type { Judgement } from './moving';
import { sentence } from './parts';
import { rulesInOrder } from './screening';
import { word } from './screeningWords';
import { coded } from './words';

/** The requirements, those that need somebody first; each says itself in one sentence. */
export function Checklist({
  verdicts,
  judge,
}: {
  verdicts: Verdict[];
  /** Absent for those who only read. */
  judge?: (rule: number, verdict: Judgement) => void;
}): JSX.Element {
  const count = (result: Result): number => verdicts.filter((each) => each.result === result).length;
  return (
    <section class="stack-tight">
      <h3>{word('checklist')}</h3>
      <p class="small muted">
        {word('checklistSums', { passes: count('PASSES'), unsure: count('HUMAN'), fails: count('FAILS') })}
      </p>
      <ul class="checklist">
        {rulesInOrder(verdicts).map((each) => (
          <li key={`${each.rule}-${each.code}`} class={`tone-${resultMarks[each.result].tone}`}>
            <Mark mark={resultMarks[each.result]} size={20} />
            <div class="grow">
              <p>
                <strong>
                  {each.rule}. {coded('rule', String(each.rule))}
                </strong>{' '}
                <span class="tone-word">{coded('result', each.result)}</span>
              </p>
              <p class="small">{sentence(each)}</p>
              <p class="small muted">{word('source', { source: coded('source', each.source) })}</p>
            </div>
            {judge && (each.result === 'HUMAN' || each.by) && (
              <JudgeButtons verdict={each} judge={(verdict) => judge(each.rule, verdict)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A person's word over the rule's; the pressed one pressed again leaves it to the rule. */
const JudgeButtons = ({
  verdict,
  judge,
}: {
  verdict: Verdict;
  judge: (verdict: Judgement) => void;
}): JSX.Element => {
  const judged = !verdict.by ? '' : verdict.result === 'PASSES' ? 'passes' : 'fails';
  return (
    <div
      class="choice"
      role="group"
      aria-label={word('judgeFor', { rule: verdict.rule, name: coded('rule', String(verdict.rule)) })}
    >
      <button
        type="button"
        aria-pressed={judged === 'passes'}
        onClick={() => judge(judged === 'passes' ? 'clear' : 'passes')}
      >
        {word('judgePasses')}
      </button>
      <button
        type="button"
        aria-pressed={judged === 'fails'}
        onClick={() => judge(judged === 'fails' ? 'clear' : 'fails')}
      >
        {word('judgeFails')}
      </button>
    </div>
  );
};
