import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { follow, locationPermission, recentPosition } from './geo';
import { Failure, Page, useOpenForm, useSave } from './parts';
import { t } from './innerWords';
import { withText } from './text';
import { named } from '../i18n';
import { describedBy, Field } from '../shared/Form';
import { Icon } from '../shared/Icon';
import { incidentGroups, type IncidentGroup } from '../shared/incidentTypes';

interface Filled {
  type?: string;
  danger?: boolean;
  text?: string;
}

/** Group, type, danger, send: four taps after the red button, five with words. */
export function Incident({ instead, filled = {} }: { instead?: string; filled?: Filled }): JSX.Element {
  useOpenForm();
  useQuietPosition();
  const [group, setGroup] = useState<IncidentGroup | null>(null);
  const [type, setType] = useState(filled.type ?? '');
  const [danger, setDanger] = useState<boolean | null>(null);
  if (!type && !group)
    return (
      <Groups
        onPick={(one) => {
          setGroup(one);
          if (one.types.length === 1) setType(one.types[0]!);
        }}
      />
    );
  if (!type && group) return <Types group={group} onPick={setType} onBack={() => setGroup(null)} />;
  const backToTypes = (): void => {
    setType('');
    if (group?.types.length === 1) setGroup(null);
  };
  if (danger === null) return <Danger type={type} onPick={setDanger} onBack={backToTypes} />;
  return (
    <Details
      type={type}
      danger={danger}
      text={filled.text}
      instead={instead}
      onBack={() => setDanger(null)}
    />
  );
}

/** Uses the location when it is already allowed; an incident must never wait for a question about it. */
function useQuietPosition(): void {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    void locationPermission().then((word) => {
      if (word === 'granted' && !left) stop = follow().stop;
    });
    return () => {
      left = true;
      stop?.();
    };
  }, []);
}

function Groups({ onPick }: { onPick: (group: IncidentGroup) => void }): JSX.Element {
  return (
    <Page title={t('inc.title')}>
      <h2>{t('inc.group')}</h2>
      <div class="tiles">
        {incidentGroups.map((group) => (
          <button class="tile" key={group.code} onClick={() => onPick(group)}>
            <Icon name={group.icon} size={28} />
            {named('group', group.code)}
          </button>
        ))}
      </div>
    </Page>
  );
}

function Types({
  group,
  onPick,
  onBack,
}: {
  group: IncidentGroup;
  onPick: (type: string) => void;
  onBack: () => void;
}): JSX.Element {
  return (
    <Page title={named('group', group.code)} onBack={onBack}>
      <h2>{t('inc.type')}</h2>
      <div class="list">
        {group.types.map((code) => (
          <button class="link-row" key={code} onClick={() => onPick(code)}>
            <span class="grow">{named('type', code)}</span>
            <Icon name="next" size={18} />
          </button>
        ))}
      </div>
    </Page>
  );
}

function Danger({
  type,
  onPick,
  onBack,
}: {
  type: string;
  onPick: (danger: boolean) => void;
  onBack: () => void;
}): JSX.Element {
  return (
    <Page title={t('inc.title')} onBack={onBack}>
      <p class="chosen">{named('type', type)}</p>
      <h2>{t('inc.danger')}</h2>
      <p class="muted">{t('inc.dangerHint')}</p>
      <div class="stack">
        <button class="button button-danger button-wide button-big" onClick={() => onPick(true)}>
          <Icon name="alert" />
          {t('inc.dangerYes')}
        </button>
        <button class="button button-plain button-wide button-big" onClick={() => onPick(false)}>
          {t('inc.dangerNo')}
        </button>
      </div>
    </Page>
  );
}

function Details({
  type,
  danger,
  text: before = '',
  instead,
  onBack,
}: {
  type: string;
  danger: boolean;
  text?: string;
  instead?: string;
  onBack: () => void;
}): JSX.Element {
  const [text, setText] = useState(before);
  const { failed, busy, commit } = useSave();
  const send = (): void =>
    commit({
      kind: 'incident',
      instead,
      position: recentPosition(),
      body: { type, danger, ...withText(text) },
    });
  return (
    <Page title={t('inc.title')} onBack={onBack}>
      <p class="chosen">{named('type', type)}</p>
      <p class={`chip ${danger ? 'tone-danger' : ''}`}>
        <Icon name={danger ? 'alert' : 'check'} size={16} />
        {danger ? t('inc.dangerYes') : t('inc.dangerNo')}
      </p>
      <Field id="text" text={t('inc.text')} hint={t('inc.textHint')}>
        <textarea
          id="text"
          class="input"
          rows={3}
          maxLength={2000}
          value={text}
          aria-describedby={describedBy('text', t('inc.textHint'))}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <Failure text={failed} />
      <button class="button button-danger button-wide button-big" disabled={busy} onClick={send}>
        {t('inc.send')}
      </button>
    </Page>
  );
}
