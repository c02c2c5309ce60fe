import type { JSX } from 'preact';
import { Mark } from '../shared/Mark';
import type { Result, Verdict } from './api';
import { resultMarks } from './marks';
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
  judge?: (rule: number, verdict: 'passes' | 'fails') => void;
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
              <p class="small muted">
                {word('source', { source: each.source })}
                {each.by && `, ${word('judgedBy', { name: each.by })}`}
              </p>
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

const JudgeButtons = ({
  verdict,
  judge,
}: {
  verdict: Verdict;
  judge: (verdict: 'passes' | 'fails') => void;
}): JSX.Element => (
  <div
    class="choice"
    role="group"
    aria-label={word('judgeFor', { rule: verdict.rule, name: coded('rule', String(verdict.rule)) })}
  >
    <button type="button" aria-pressed={verdict.result === 'PASSES'} onClick={() => judge('passes')}>
      {word('judgePasses')}
    </button>
    <button type="button" aria-pressed={verdict.result === 'FAILS'} onClick={() => judge('fails')}>
      {word('judgeFails')}
    </button>
  </div>
);
