import type { JSX } from 'preact';
import type { Incident } from '../api/types';
import { format, named } from '../i18n';
import { word } from './words';

/** Who did what and when, oldest first. */
export const History = ({ incident }: { incident: Incident }): JSX.Element => (
  <section>
    <h3>{word('history')}</h3>
    <ol class="history">
      <li>
        <time class="num muted">{format.time(incident.receivedAt)}</time>
        <span>
          {word('reported')} {incident.reporter && word('by', { name: incident.reporter.name })}
        </span>
      </li>
      {(incident.moves ?? []).map((each, index) => (
        <li key={index}>
          <time class="num muted">{format.time(each.at)}</time>
          <span>
            <strong>{named('move', each.move)}</strong> {each.to && word('to', { name: each.to.name })}{' '}
            {word('by', { name: each.by.name })}
            {each.note && (
              <>
                <br />
                <q>{each.note}</q>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  </section>
);
