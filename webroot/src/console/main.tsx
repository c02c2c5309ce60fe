import { render } from 'preact';
import '../style/base.css';
import { applyTheme } from '../shared/theme';

applyTheme();
const root = document.getElementById('app');
if (root) render(<main class="stack"><h1>Siaga TPS</h1><p>Konsol sedang disiapkan.</p></main>, root);
