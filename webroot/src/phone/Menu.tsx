import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { counts, items, me, owner, snapshot } from './app';
import { LinkRow, Page } from './parts';
import { goInstead } from './route';
import { endSession } from './session';
import { newVersion } from './version';
import { t } from './innerWords';
import { label, language, setLanguage, type Language } from '../i18n';
import { itemStore } from '../outbox/store';
import { Dialog } from '../shared/Dialog';
import { Icon } from '../shared/Icon';
import { chooseTheme, chosenTheme, type Theme } from '../shared/theme';

export function Menu(): JSX.Element {
  const [leaving, setLeaving] = useState(false);
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const coordinator = me.value?.coordinator;
  return (
    <Page title={t('menu.title')}>
      {newVersion.value && (
        <p class="notice tone-info">
          <Icon name="info" />
          {t('menu.version')}
        </p>
      )}
      <div class="list">
        <LinkRow to="kirim" icon={<Icon name="inbox" />}>
          {t('do.outbox')}
        </LinkRow>
        <LinkRow to="siap" icon={<Icon name="phone" />}>
          {t('do.ready')}
        </LinkRow>
      </div>
      {coordinator && (
        <section class="card stack-tight">
          <h2 class="small muted">{t('menu.coordinator')}</h2>
          <p>
            <strong>{coordinator.name}</strong>
          </p>
          {coordinator.phone && (
            <a class="button button-plain" href={`tel:${coordinator.phone}`}>
              <Icon name="call" />
              {coordinator.phone}
            </a>
          )}
        </section>
      )}
      <Choice
        name="language"
        title={t('menu.language')}
        value={language.value}
        options={[
          ['id', 'Bahasa Indonesia'],
          ['en', 'English'],
        ]}
        onPick={(next) => void setLanguage(next as Language)}
      />
      <Choice
        name="theme"
        title={t('menu.theme')}
        value={theme}
        options={[
          ['auto', label('theme.auto')],
          ['light', label('theme.light')],
          ['dark', label('theme.dark')],
        ]}
        onPick={(next) => {
          chooseTheme(next as Theme);
          setTheme(next as Theme);
        }}
      />
      <div class="stack-tight">
        <button class="button button-plain button-wide" onClick={() => setLeaving(true)}>
          <Icon name="door" />
          {t('menu.signOut')}
        </button>
        <p class="small muted">{t('menu.signOutWhy')}</p>
      </div>
      {leaving && <Leave onClose={() => setLeaving(false)} />}
    </Page>
  );
}

function Choice({
  name,
  title,
  value,
  options,
  onPick,
}: {
  name: string;
  title: string;
  value: string;
  options: [string, string][];
  onPick: (value: string) => void;
}): JSX.Element {
  return (
    <fieldset class="field">
      <legend class="label">{title}</legend>
      <div class="segments">
        {options.map(([code, text]) => (
          <label
            key={code}
            class={code === value ? 'segment segment-on' : 'segment'}
            lang={name === 'language' ? code : undefined}
          >
            <input
              class="sr"
              type="radio"
              name={name}
              checked={code === value}
              onChange={() => onPick(code)}
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Refuses while something is unsent, unless the person says in so many words that it may be thrown away. */
function Leave({ onClose }: { onClose: () => void }): JSX.Element {
  const [sure, setSure] = useState(false);
  const count = counts.value.onPhone + counts.value.rejected;
  const leave = async (): Promise<void> => {
    const gone = items.value.filter((item) => item.owner === owner.value);
    await endSession();
    for (const item of gone) await itemStore.replace(item.report.id);
    items.value = await itemStore.all();
    snapshot.value = undefined;
    goInstead('');
  };
  return (
    <Dialog
      title={t('out.leaveTitle')}
      onClose={onClose}
      actions={
        <>
          <button
            class="button button-danger button-wide"
            disabled={count > 0 && !sure}
            onClick={() => void leave()}
          >
            {t('menu.signOut')}
          </button>
          <button class="button button-plain button-wide" onClick={onClose}>
            {label('do.cancel')}
          </button>
        </>
      }
    >
      <div class="stack">
        <p>{count > 0 ? t('out.leaveUnsent', { count }) : t('out.leaveClean')}</p>
        {count > 0 && (
          <label class="check">
            <input
              type="checkbox"
              checked={sure}
              onChange={(event) => setSure(event.currentTarget.checked)}
            />
            {t('out.leaveConfirm', { count })}
          </label>
        )}
      </div>
    </Dialog>
  );
}
