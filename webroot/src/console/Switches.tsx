import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { label, language, setLanguage, type Language } from '../i18n';
import { chooseTheme, chosenTheme, type Theme } from '../shared/theme';
import { Choice } from './parts';
import { word } from './words';

const theme = signal<Theme>(chosenTheme());

export const LanguageSwitch = (): JSX.Element => (
  <Choice<Language>
    name={word('language')}
    value={language.value}
    options={[
      ['id', 'ID'],
      ['en', 'EN'],
    ]}
    onChange={(next) => void setLanguage(next)}
  />
);

export const ThemeSwitch = (): JSX.Element => (
  <Choice<Theme>
    name={word('theme')}
    value={theme.value}
    options={[
      ['auto', label('theme.auto')],
      ['light', label('theme.light')],
      ['dark', label('theme.dark')],
    ]}
    onChange={(next) => {
      theme.value = next;
      chooseTheme(next);
    }}
  />
);
