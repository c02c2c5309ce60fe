import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { counts, enrolWith, me } from './app';
import { cleanCode, isCode, shownCode } from './code';
import { isInsideOtherApp } from './install';
import { goInstead, linkCode, useLinkCode } from './route';
import { session, sessionOver } from './session';
import { t } from './words';
import { language, setLanguage } from '../i18n';
import { Problem } from '../api/problem';
import { describedBy, ErrorSummary, Field } from '../shared/Form';
import { Icon } from '../shared/Icon';

/** Trades the invitation for a session; nothing else is asked of anybody. */
export function Enrol(): JSX.Element {
  const [typed, setTyped] = useState(() => shownCode(linkCode.value ?? ''));
  const [bad, setBad] = useState<string | undefined>();
  const [failure, setFailure] = useState<Problem | 'storage' | null>(null);
  const [busy, setBusy] = useState(false);
  useLinkCode((code) => setTyped(shownCode(code)));
  const submit = (event: Event): void => {
    event.preventDefault();
    const code = cleanCode(typed);
    setFailure(null);
    setBad(isCode(code) ? undefined : t('enrol.codeBad'));
    if (!isCode(code) || busy) return;
    setBusy(true);
    enrolWith(code).then(
      () => {
        linkCode.value = null;
        goInstead('');
      },
      (error: unknown) => {
        setFailure(error instanceof Problem ? error : 'storage');
        setBusy(false);
      },
    );
  };
  return (
    <main class="page enrol">
      <header class="enrol-head">
        <img src="/icons/icon.svg" alt="" width="48" height="48" />
        <button
          class="button button-quiet"
          lang={language.value === 'id' ? 'en' : 'id'}
          onClick={() => void setLanguage(language.value === 'id' ? 'en' : 'id')}
        >
          {language.value === 'id' ? 'English' : 'Bahasa Indonesia'}
        </button>
      </header>
      <h1>{t('enrol.title')}</h1>
      <p class="muted">{t('enrol.intro')}</p>
      <Cautions />
      <form class="stack" onSubmit={submit} noValidate>
        <ErrorSummary errors={bad ? [{ field: 'code', message: bad }] : []} />
        {failure && <EnrolFailure problem={failure} />}
        <Field
          id="code"
          text={t('enrol.code')}
          hint={linkCode.value ? t('enrol.fromLink') : t('enrol.codeHint')}
          error={bad}
        >
          <input
            id="code"
            class="input code-input"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={16}
            value={typed}
            aria-describedby={describedBy('code', 'hint', bad)}
            aria-invalid={bad ? true : undefined}
            onInput={(event) => setTyped(event.currentTarget.value.toUpperCase())}
          />
        </Field>
        <button class="button button-wide button-big" disabled={busy}>
          {busy && <Icon name="spinner" spin />}
          {t(busy ? 'enrol.busy' : 'enrol.do')}
        </button>
      </form>
      <p class="muted small">{t('enrol.noCode')}</p>
    </main>
  );
}

function EnrolFailure({ problem }: { problem: Problem | 'storage' }): JSX.Element {
  const words = problem === 'storage' ? t('enrol.noStorage') : problem.message;
  const again = problem !== 'storage' && problem.unanswered;
  return (
    <div class="notice tone-danger" role="alert">
      <Icon name="alert" />
      <div>
        <strong>{t('enrol.failed')}.</strong> {words} {again && t('enrol.safeRetry')}
      </div>
    </div>
  );
}

function Cautions(): JSX.Element {
  const [copied, setCopied] = useState(false);
  const unsent = session.value ? counts.value.onPhone : 0;
  const copy = (): void =>
    void navigator.clipboard?.writeText(location.href).then(
      () => setCopied(true),
      () => undefined,
    );
  return (
    <>
      {isInsideOtherApp() && (
        <div class="notice tone-warn">
          <Icon name="alert" />
          <div class="stack-tight">
            <p>
              {t('enrol.otherApp')} {t('enrol.otherAppHow')}
            </p>
            <button class="button button-plain" onClick={copy}>
              {t(copied ? 'enrol.copied' : 'enrol.copyLink')}
            </button>
          </div>
        </div>
      )}
      {sessionOver.value && (
        <p class="notice tone-warn">
          <Icon name="info" />
          {t('enrol.over')}
        </p>
      )}
      {unsent > 0 && !sessionOver.value && (
        <p class="notice tone-warn">
          <Icon name="phone" />
          {t('enrol.otherPerson', { count: unsent, name: me.value?.actor.name ?? '' })}
        </p>
      )}
    </>
  );
}
