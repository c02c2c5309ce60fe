// The public entry: for now one thin page that works without scripts; this only applies a chosen theme.
import { applyTheme } from '../shared/theme';

applyTheme();
