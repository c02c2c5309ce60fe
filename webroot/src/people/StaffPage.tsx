import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { staff, staffSession } from '../api/staff';
import { Choice, Copyable, PageHead, Shown, textOf } from '../console/parts';
import { useResource } from '../console/resource';
import { say } from '../console/toast';
import { format, named } from '../i18n';
import { Import } from '../region/Import';
import { staffImport } from '../region/templates';
import { Dialog } from '../shared/Dialog';
import { Icon } from '../shared/Icon';
import { AddStaff } from './AddStaff';
import { areaOf } from './area';
import { ChangeRights } from './ChangeRights';
import type { StaffRow } from './api';
import { word } from './words';

const TONES = { active: 'go', invited: 'warn', suspended: 'danger' } as const;

/** Who may sign in to the console, where, and as what. */
export default function StaffPage(): JSX.Element {
  const [tab, setTab] = useState<'list' | 'import'>('list');
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<StaffRow | null>(null);
  const [link, setLink] = useState<{ name: string; link: string } | null>(null);
  const list = useResource(() => staff.get<{ staff: StaffRow[] }>('/api/staff'), []);
  const act = async (person: StaffRow, what: 'suspend' | 'restore' | 'password-link'): Promise<void> => {
    try {
      const answer = await staff.post<{ link: string } | undefined>(`/api/staff/${person.id}/${what}`);
      if (what === 'password-link') setLink({ name: person.name, link: answer!.link });
      else
        say(
          word(what === 'suspend' ? 'suspended' : 'restored', { name: person.name }),
          what === 'suspend' ? { undo: { text: word('undo'), run: () => void act(person, 'restore') } } : {},
        );
      list.reload();
    } catch (problem) {
      say(textOf(problem), { tone: 'danger' });
    }
  };
  return (
    <>
      <PageHead title={word('staffTitle')} about={word('staffAbout')}>
        <Choice
          name={word('staffTitle')}
          value={tab}
          onChange={setTab}
          options={[
            ['list', word('list')],
            ['import', word('importTab')],
          ]}
        />
        <button type="button" class="button" onClick={() => setAdding(true)}>
          <Icon name="plus" size={18} />
          {word('addStaff')}
        </button>
      </PageHead>
      {tab === 'import' ? (
        <Import kind={staffImport} done={list.reload} />
      ) : (
        <section class="card">
          <Shown of={list}>{({ staff: all }) => <Table all={all} act={act} rights={setChanging} />}</Shown>
        </section>
      )}
      {adding && (
        <AddStaff
          close={() => setAdding(false)}
          added={(name, secret) => {
            setAdding(false);
            setLink({ name, link: secret });
            list.reload();
          }}
        />
      )}
      {changing && (
        <ChangeRights
          person={changing}
          close={() => setChanging(null)}
          changed={() => {
            say(word('rightsChanged', { name: changing.name }));
            setChanging(null);
            list.reload();
          }}
        />
      )}
      {link && (
        <Dialog
          title={word('linkTitle', { name: link.name })}
          onClose={() => setLink(null)}
          actions={
            <button type="button" class="button" onClick={() => setLink(null)}>
              {word('close')}
            </button>
          }
        >
          <div class="stack">
            <p class="notice tone-warn">{word('linkOnce')}</p>
            <Copyable text={link.link} label={word('link')} />
          </div>
        </Dialog>
      )}
    </>
  );
}

function Table({
  all,
  act,
  rights,
}: {
  all: StaffRow[];
  rights: (person: StaffRow) => void;
  act: (person: StaffRow, what: 'suspend' | 'restore' | 'password-link') => Promise<void>;
}): JSX.Element {
  const self = staffSession.value?.actor.id;
  return (
    <div class="scroll-x" tabIndex={0} role="region" aria-label={word('staffTitle')}>
      <table class="table stacked">
        <thead>
          <tr>
            <th scope="col">{word('name')}</th>
            <th scope="col">{word('role')}</th>
            <th scope="col">{word('area')}</th>
            <th scope="col">{word('state')}</th>
            <th scope="col">{word('seen')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {all.map((each) => (
            <tr key={each.id}>
              <th scope="row" class="person-name">
                {each.name}
                <br />
                <span class="muted small">
                  {each.login}
                  {each.id === self && ` (${word('you')})`}
                </span>
              </th>
              <td>{named('role', each.role)}</td>
              <td data-name={word('area')}>{each.territories.map(areaOf).join(', ')}</td>
              <td>
                <span class={`chip tone-${TONES[each.state]}`}>{word(`state_${each.state}`)}</span>
              </td>
              <td data-name={word('seen')} class="num">
                {each.lastSeenAt ? format.dateTime(each.lastSeenAt) : word('never')}
              </td>
              <td>
                <div class="row-actions">
                  {each.id !== self && (
                    <>
                      {each.state !== 'suspended' && (
                        <button
                          type="button"
                          class="button button-plain"
                          onClick={() => void act(each, 'password-link')}
                        >
                          {word('newLink')}
                        </button>
                      )}
                      <button type="button" class="button button-plain" onClick={() => rights(each)}>
                        {word('changeRights')}
                      </button>
                      <button
                        type="button"
                        class="button button-plain"
                        onClick={() => void act(each, each.state === 'suspended' ? 'restore' : 'suspend')}
                      >
                        {word(each.state === 'suspended' ? 'restore' : 'suspend')}
                      </button>
                    </>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
