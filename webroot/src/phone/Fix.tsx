import type { JSX } from 'preact';
import { mine } from './app';
import { Incident } from './Incident';
import { OutboxPage } from './Outbox';
import { Note } from './Small';
import { Turnout } from './Turnout';

/** A rejected report in its own form, filled in; saving it takes the old one's place. */
export function Fix({ id }: { id: string }): JSX.Element {
  const item = mine.value.find((one) => one.report.id === id);
  if (!item || item.state !== 'rejected') return <OutboxPage />;
  const { kind, body } = item.report;
  if (kind === 'turnout') return <Turnout instead={id} filled={String(body.voters ?? '')} />;
  if (kind === 'note') return <Note instead={id} filled={String(body.text ?? '')} />;
  return <Incident instead={id} filled={{ type: String(body.type ?? ''), text: String(body.text ?? '') }} />;
}
