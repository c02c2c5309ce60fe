import type { JSX } from 'preact';
import { CheckIn } from './CheckIn';
import { Fix } from './Fix';
import { Home } from './Home';
import { Incident } from './Incident';
import { deferred } from './Deferred';
import { Menu } from './Menu';
import { phases } from './next';
import { OutboxPage } from './Outbox';
import { PhaseConfirm, Phases } from './Phases';
import { Practice } from './Practice';
import { Ready } from './Ready';
import { Replaced } from './Replaced';
import { Receipt } from './Receipt';
import { CheckOut, Note, PresencePage } from './Small';
import { practising } from './route';
import { replaced } from './session';
import { Turnout } from './Turnout';
import type { StationState } from '../api/types';

const Training = deferred(() => import('../training/Training').then((loaded) => loaded.Training));

/** Every inner screen of the phone, by the first word of its address; in practice inside its frame. */
export function Inner({ screen, detail }: { screen: string; detail: string }): JSX.Element {
  const shown = <Screen screen={screen} detail={detail} />;
  return practising.value && !replaced.value ? <Practice screen={screen}>{shown}</Practice> : shown;
}

function Screen({ screen, detail }: { screen: string; detail: string }): JSX.Element {
  switch (screen) {
    case 'hadir':
      return <CheckIn />;
    case 'kejadian':
      return <Incident />;
    case 'tahap':
      return phases.includes(detail as StationState) ? (
        <PhaseConfirm to={detail as StationState} />
      ) : (
        <Phases />
      );
    case 'pemilih':
      return <Turnout />;
    case 'status':
      return <PresencePage />;
    case 'catatan':
      return <Note />;
    case 'selesai':
      return <CheckOut />;
    case 'kirim':
      return detail ? <Receipt id={detail} /> : <OutboxPage />;
    case 'perbaiki':
      return <Fix id={detail} />;
    case 'siap':
      return <Ready />;
    case 'diganti':
      return <Replaced />;
    case 'bimtek':
      return <Training detail={detail} />;
    case 'menu':
      return <Menu />;
    default:
      return <Home />;
  }
}
