import type { JSX } from 'preact';
import type { ImportResult } from '../api/types';
import { Copyable } from '../console/parts';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { word } from './words';

const SHOWN = 200;

/** What a file would do or has done: sums first, then every row that needs a hand. */
export function ImportReport({
  name,
  result,
  applied,
}: {
  name: string;
  result: ImportResult;
  applied: boolean;
}): JSX.Element {
  const warnings = result.warnings ?? [];
  const sum = (n: number, text: string, tone = ''): JSX.Element => (
    <li class={tone}>
      <strong>{format.number(n)}</strong>
      {text}
    </li>
  );
  return (
    <>
      {applied ? (
        <p class="notice tone-go" role="status">
          <Icon name="check" size={20} />
          {word('applied', {
            created: format.number(result.created),
            changed: format.number(result.changed),
          })}
        </p>
      ) : (
        <p>
          <strong>{word('checked', { name })}</strong>
          <br />
          <span class="muted small">{word('notYet')}</span>
        </p>
      )}
      <ul class="sums">
        {sum(result.rows, word('rows'))}
        {sum(result.created, word('created'), result.created > 0 ? 'tone-go' : '')}
        {sum(result.changed, word('changed'), result.changed > 0 ? 'tone-info' : '')}
        {sum(
          result.errorCount ?? result.errors.length,
          word('errors'),
          result.errors.length > 0 ? 'tone-danger' : '',
        )}
        {sum(
          result.warningCount ?? warnings.length,
          word('warnings'),
          warnings.length > 0 ? 'tone-warn' : '',
        )}
      </ul>
      {result.errors.length > 0 && (
        <>
          <p class="notice tone-danger">
            <Icon name="alert" size={20} />
            {word('fixFirst', { n: format.number(new Set(result.errors.map(({ row }) => row)).size) })}
          </p>
          <Rows rows={result.errors} title={word('errorRows')} />
        </>
      )}
      {!applied && result.errors.length === 0 && result.created + result.changed === 0 && (
        <p class="notice">{word('nothing')}</p>
      )}
      {warnings.length > 0 && <Rows rows={warnings} title={word('warningRows')} />}
      {result.links && result.links.length > 0 && (
        <section class="stack-tight">
          <h3>{word('links')}</h3>
          <p class="notice tone-warn">{word('linksOnce')}</p>
          {result.links.map(({ login, link }) => (
            <div key={login}>
              <span class="label">{login}</span>
              <Copyable text={link} label={login} />
            </div>
          ))}
        </section>
      )}
    </>
  );
}

function Rows({ rows, title }: { rows: ImportResult['errors']; title: string }): JSX.Element {
  return (
    <div class="scroll-x import-rows" tabIndex={0} role="region" aria-label={title}>
      <h3>{title}</h3>
      <table class="table">
        <thead>
          <tr>
            <th scope="col" class="right">
              {word('row')}
            </th>
            <th scope="col">{word('field')}</th>
            <th scope="col">{word('message')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((each, index) => (
            <tr key={index}>
              <td class="right">{each.row}</td>
              <td class="mono">{each.field}</td>
              <td>{each.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <p class="small muted">{word('moreErrors', { n: format.number(rows.length - SHOWN) })}</p>
      )}
    </div>
  );
}
