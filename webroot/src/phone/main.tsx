// Start of the phone app: what is kept first, then the screen, then the network.
import { render } from 'preact';
import '../style/base.css';
import './phone.css';
import './screens.css';
import { loadInner, Screens } from './Screens';
import { restore, startWork } from './app';
import { loadLater } from './later';
import { watchVersions } from './version';
import { restoreLanguage } from '../i18n';
import { applyTheme } from '../shared/theme';

applyTheme();
const root = document.getElementById('app');
Promise.all([restoreLanguage(), restore().catch(() => undefined)]).then(() => {
  if (root) render(<Screens />, root);
  loadInner();
  loadLater();
  startWork();
  void watchVersions();
});
