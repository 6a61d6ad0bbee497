import light from '@samla/ui/tokens/theme-light.tokens.json' with { type: 'json' };
import dark from '@samla/ui/tokens/theme-dark.tokens.json' with { type: 'json' };
import contrast from '@samla/ui/tokens/theme-contrast.tokens.json' with { type: 'json' };
import { create, type ThemeVars } from 'storybook/theming';

const THEMES = { light, dark, contrast };
type ThemeName = keyof typeof THEMES;

/** The Storybook itself in the product's colours: its sidebar, its panels and its pages of text. */
export function siteTheme(name: ThemeName): ThemeVars {
  const { theme } = THEMES[name];
  const hex = (
    role: 'paper' | 'surface' | 'raised' | 'ink' | 'soft' | 'line' | 'field' | 'accent' | 'accent-ink',
  ) => theme[role].$value.hex;
  return create({
    base: name === 'dark' ? 'dark' : 'light',
    brandTitle: 'Samla designsystem',
    brandUrl: './',
    brandTarget: '_self',
    fontBase: "'Atkinson Hyperlegible Next Variable', 'Segoe UI', sans-serif",
    fontCode: "'Atkinson Hyperlegible Mono Variable', Consolas, monospace",
    colorPrimary: hex('accent'),
    colorSecondary: hex('accent'),
    appBg: hex('paper'),
    appContentBg: hex('surface'),
    appPreviewBg: hex('surface'),
    appHoverBg: theme.hover.$value.hex,
    appBorderColor: hex('line'),
    appBorderRadius: 6,
    barBg: hex('surface'),
    barTextColor: hex('soft'),
    barHoverColor: hex('accent'),
    barSelectedColor: hex('accent'),
    inputBg: hex('raised'),
    inputBorder: hex('field'),
    inputTextColor: hex('ink'),
    inputBorderRadius: 4,
    buttonBg: hex('paper'),
    buttonBorder: hex('field'),
    booleanBg: hex('paper'),
    booleanSelectedBg: hex('surface'),
    textColor: hex('ink'),
    textInverseColor: hex('accent-ink'),
    textMutedColor: hex('soft'),
  });
}

/** The theme that a choice in the toolbar comes to on this machine. */
export function shownTheme(choice: string): ThemeName {
  if (choice === 'dark' || choice === 'contrast') return choice;
  if (choice !== 'system') return 'light';
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
