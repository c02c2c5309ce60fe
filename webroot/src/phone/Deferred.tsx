import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Page } from './parts';
import { t } from './innerWords';

/** A screen that is fetched when it is first opened; without a signal it is asked for again until it comes. */
export function deferred<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => JSX.Element {
  let found: ComponentType<P> | undefined;
  return function Deferred(props: P): JSX.Element {
    const [Shown, setShown] = useState<ComponentType<P> | undefined>(() => found);
    useEffect(() => {
      let timer = 0;
      const ask = (): void => {
        load().then(
          (screen) => {
            found = screen;
            setShown(() => screen);
          },
          () => {
            timer = window.setTimeout(ask, 3_000);
          },
        );
      };
      if (!found) ask();
      return () => clearTimeout(timer);
    }, []);
    return Shown ? (
      <Shown {...props} />
    ) : (
      <Page title={t('do.training')}>
        <p class="muted" role="status">
          …
        </p>
      </Page>
    );
  };
}
