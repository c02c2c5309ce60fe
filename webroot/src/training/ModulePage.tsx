import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Page } from '../phone/parts';
import { goInstead } from '../phone/route';
import { Icon } from '../shared/Icon';
import { Blocks } from './Blocks';
import { markRead, t, type Module } from './phone';

/** One module to read; what it says is the office's and stays in the office's language. */
export function ModulePage({ module, all }: { module: Module; all: Module[] }): JSX.Element {
  const after = all[all.findIndex(({ key }) => key === module.key) + 1];
  useEffect(() => scrollTo(0, 0), [module.key]);
  const done = async (): Promise<void> => {
    await markRead(module.key);
    goInstead(after ? `bimtek/modul-${after.key}` : 'bimtek');
  };
  return (
    <Page title={module.title}>
      <article class="lesson" lang="id">
        <Blocks blocks={module.blocks} video={t('video')} sums={t('pictureSums')} station={t('pictureTps')} />
      </article>
      <button class="button button-wide" onClick={() => void done()}>
        <Icon name="check" />
        {after ? t('nextModule', { title: after.title }) : t('markRead')}
      </button>
    </Page>
  );
}
