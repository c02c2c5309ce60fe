import { render } from 'preact';
import '../style/base.css';
import './console.css';
import { installShapes } from '../board/shapes';
import { restoreLanguage } from '../i18n';
import { applyTheme } from '../shared/theme';
import { App, restore } from './App';

applyTheme();
installShapes();
void restoreLanguage().then(() => {
  const root = document.getElementById('app');
  if (root) render(<App />, root);
  return restore();
});
