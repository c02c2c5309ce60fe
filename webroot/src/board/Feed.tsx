import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { staffSession } from '../api/staff';
import { Choice } from '../console/parts';
import { format, named } from '../i18n';
import { news } from '../store/city';
import type { NewsLine } from '../store/news';
import type { Look } from '../store/phases';
import { placeOf, tpsName } from '../store/places';
import { Shape } from './Shape';
import { word } from './words';

const show = signal<'all' | 'important'>('all');
const LINES = 80;

/** What comes in, newest first; while someone reads further down, the list waits and a pill counts. */
export function Feed(): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<number | null>(null);
  const lines = news.value.lines.filter((each) => show.value === 'all' || each.important);
  const shown = (held === null ? lines : lines.filter((each) => each.seq <= held)).slice(0, LINES);
  const fresh = held === null ? 0 : lines.filter((each) => each.seq > held).length;
  useEffect(() => setHeld(null), [show.value]);
  const scrolled = (): void => {
    const away = (box.current?.scrollTop ?? 0) > 24;
    if (away && held === null) setHeld(news.value.last);
    if (!away && held !== null) setHeld(null);
  };
  return (
    <div class="feed card">
      <header class="row">
        <h2 id="feed-title" class="grow">
          {word('feed')}
        </h2>
        <Choice
          name={word('feedShow')}
          value={show.value}
          onChange={(next) => {
            show.value = next;
          }}
          options={[
            ['all', word('feedAll')],
            ['important', word('feedImportant')],
          ]}
        />
      </header>
      {fresh > 0 && (
        <button
          type="button"
          class="pill"
          onClick={() => {
            setHeld(null);
            box.current?.scrollTo({ top: 0 });
          }}
        >
          {word('feedNew', { n: fresh })}
        </button>
      )}
      <div
        class="feed-list"
        ref={box}
        onScroll={scrolled}
        tabIndex={0}
        role="region"
        aria-labelledby="feed-title"
      >
        {shown.length === 0 ? (
          <p class="muted small pad">{word('feedEmpty')}</p>
        ) : (
          <ol>
            {shown.map((each) => (
              <Line key={each.seq} line={each} />
            ))}
          </ol>
        )}
      </div>
    </div>
  );
}

function Line({ line }: { line: NewsLine }): JSX.Element {
  const { look, text, note } = tell(line);
  return (
    <li>
      <a
        href={
          line.body.incident && staffSession.value?.actor.role !== 'observer'
            ? `#/incidents/${line.body.incident}`
            : `#/tps/${line.station}`
        }
      >
        <Shape look={look} size={16} />
        <span class="grow">
          <strong>{text}</strong>
          {note && <> · {note}</>}
          <br />
          <span class="muted">
            {tpsName(line.station)}, {placeOf(line.station)}
          </span>
        </span>
        <time class="num muted">{format.time(line.at)}</time>
      </a>
    </li>
  );
}

function tell({ kind, body }: NewsLine): { look: Look; text: string; note?: string } {
  switch (kind) {
    case 'incident.opened':
      return {
        look: body.danger ? 'danger' : 'incident',
        text: named('type', body.type),
        note: named('severity', body.severity),
      };
    case 'incident.moved':
      return {
        look: body.state === 'DITUTUP' ? 'done' : 'incident',
        text: body.type ? named('type', body.type) : word('incidents'),
        note: named('incident', body.state),
      };
    case 'station.silent':
      return { look: 'silent', text: named('silence', body.rule) };
    case 'station.replaced':
      return { look: 'waiting', text: word('replaced') };
    case 'person.assigned':
      return { look: 'waiting', text: word('assigned') };
    default:
      return report(body);
  }
}

function report(body: NewsLine['body']): { look: Look; text: string; note?: string } {
  const flags: string[] = (body.flags ?? []).map((flag: string) => named('flag', flag));
  const look: Look = flags.length > 0 ? 'silent' : body.kind === 'check-in' ? 'present' : 'open';
  const text =
    body.kind === 'phase'
      ? named('state', body.state)
      : body.kind === 'presence'
        ? named('presence', body.presence)
        : named('kind', body.kind);
  const voters = body.kind !== 'turnout' || body.voters == null ? [] : [word('voterCount', { n: format.number(body.voters) })];
  return { look, text, note: [...voters, ...flags].join(' · ') };
}
