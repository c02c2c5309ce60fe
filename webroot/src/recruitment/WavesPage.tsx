import type { JSX } from 'preact';
import { Empty, PageHead, Shown } from '../console/parts';
import { go, route } from '../console/router';
import { format } from '../i18n';
import { Icon } from '../shared/Icon';
import { MarkChip } from '../shared/Mark';
import { useWaves } from './areas';
import type { Wave } from './api';
import { dayText } from './dates';
import { enoughMark, unknownMark } from './marks';
import './recruitment.css';
import { WaveForm } from './WaveForm';
import { word } from './waveWords';
import { coded, word as shared } from './words';

/** The announcements with their rules; one opened at a time. */
export default function WavesPage(): JSX.Element {
  const waves = useWaves();
  const key = route.value.path[1] ?? '';
  return (
    <>
      <PageHead title={word('title')} about={word('about')}>
        {!key && (
          <a class="button" href="#/waves/new">
            <Icon name="plus" size={18} />
            {word('make')}
          </a>
        )}
        {key && (
          <a class="button button-plain" href="#/waves">
            {word('list')}
          </a>
        )}
      </PageHead>
      <Shown of={waves}>
        {({ waves: all, preset }) => {
          const saved = (): void => {
            waves.reload();
            go('#/waves');
          };
          const one = all.find(({ id }) => String(id) === key);
          if (key === 'new') return <WaveForm preset={preset} saved={saved} />;
          if (one) return <WaveForm key={one.id} wave={one} preset={preset} saved={saved} />;
          return all.length === 0 ? <None /> : <List all={all} />;
        }}
      </Shown>
    </>
  );
}

const None = (): JSX.Element => (
  <div class="card">
    <Empty icon="settings" title={shared('noWave')}>
      <p class="muted">{shared('noWaveAdmin')}</p>
      <a class="button" href="#/waves/new">
        {word('make')}
      </a>
    </Empty>
  </div>
);

const List = ({ all }: { all: Wave[] }): JSX.Element => (
  <ul class="cards">
    {all.map((wave) => (
      <li key={wave.id} class="card stack-tight">
        <div class="row-wrap">
          <h2 class="grow">{wave.name}</h2>
          <MarkChip mark={wave.open ? enoughMark : unknownMark} text={word(wave.open ? 'open' : 'shut')} />
        </div>
        <p class="muted small">
          {wave.parent
            ? word('extensionOf', { name: all.find(({ id }) => id === wave.parent)?.name ?? '' })
            : coded('kind', wave.kind)}
        </p>
        <p>
          {dayText(wave.settings.opensOn)} – {dayText(wave.settings.closesOn)},{' '}
          {word('sums', {
            need: format.number(wave.areas.reduce((sum, { need }) => sum + need, 0)),
            areas: format.number(wave.areas.length),
          })}
        </p>
        <div>
          <a class="button button-plain" href={`#/waves/${wave.id}`}>
            <Icon name="settings" size={18} />
            {word('settings')}
            <span class="sr"> {wave.name}</span>
          </a>
        </div>
      </li>
    ))}
  </ul>
);
