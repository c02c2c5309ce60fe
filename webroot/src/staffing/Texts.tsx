import type { JSX } from 'preact';
import { may } from '../access/rights';
import type { TemplateRows } from '../api/contract';
import { staff, staffSession } from '../api/staff';
import { Shown } from '../console/parts';
import { useResource } from '../console/resource';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { MarkChip } from '../shared/Mark';
import { presenceMarks, severityMarks } from '../shared/marks';
import { kindName } from './papers';
import { word } from './paperWords';

/** The texts of all kinds of papers: which are still as shipped, which the office has made its own. */
export function Texts(): JSX.Element {
  const texts = useResource(() => staff.get<TemplateRows>('/api/staffing/templates'), []);
  const edits = may(staffSession.value?.actor, 'PAPER_TEMPLATE');
  return (
    <Shown of={texts}>
      {({ templates }) => (
        <ul class="cards">
          {templates.map((each) => (
            <li key={each.kind} class="card stack-tight">
              <h2>{kindName(each.kind)}</h2>
              <p>{each.title}</p>
              <div class="row-wrap">
                <MarkChip
                  mark={each.example ? severityMarks.tinggi : presenceMarks.SELESAI}
                  text={word(each.example ? 'example' : 'checked')}
                />
                <span class="small muted num">
                  {word('version', { n: each.version })}
                  {!each.example && ` · ${format.dateTime(each.madeAt)}`}
                </span>
              </div>
              <div>
                <a class="button button-plain" href={`#/papers/texts/${each.kind}`}>
                  <Icon name={edits ? 'note' : 'eye'} size={18} />
                  {word(edits ? 'edit' : 'body')}
                  <span class="sr"> {kindName(each.kind)}</span>
                </a>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Shown>
  );
}
