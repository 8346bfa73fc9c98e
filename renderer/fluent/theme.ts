import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** Fluent's names for what tokens.css calls otherwise. */
const OURS: Partial<Theme> = {
  fontFamilyBase: 'var(--font-ui)',
  colorNeutralBackground1: 'var(--surface)',
  colorNeutralBackground1Hover: 'var(--hover)',
  colorNeutralBackground1Pressed: 'var(--surface-3)',
  colorNeutralBackground1Selected: 'var(--accent-soft)',
  colorNeutralForeground1: 'var(--ink)',
  colorNeutralForeground1Hover: 'var(--ink)',
  colorNeutralForeground1Pressed: 'var(--ink)',
  colorNeutralForeground2: 'var(--ink-2)',
  colorNeutralForeground2Hover: 'var(--ink)',
  colorNeutralForeground2Pressed: 'var(--ink)',
  colorNeutralForeground3: 'var(--ink-3)',
  colorNeutralForegroundDisabled: 'var(--ink-3)',
  colorNeutralStroke1: 'var(--line-strong)',
  colorNeutralStroke1Hover: 'var(--control-line)',
  colorNeutralStroke2: 'var(--line)',
  colorNeutralStrokeAccessible: 'var(--control-line)',
  colorCompoundBrandStroke: 'var(--accent)',
  colorCompoundBrandForeground1: 'var(--accent)',
  colorBrandBackground: 'var(--accent)',
  colorBrandBackgroundHover: 'var(--accent-hover)',
  colorBrandBackgroundPressed: 'var(--accent-pressed)',
  colorBrandForeground1: 'var(--accent)',
  colorStrokeFocus1: 'var(--focus-gap)',
  colorStrokeFocus2: 'var(--focus)',
  colorBackgroundOverlay: 'var(--scrim)',
  borderRadiusMedium: '4px',
  borderRadiusXLarge: '8px',
};

/** Gives Fluent its variables, and again when the person's choice of light or dark changes. */
export function keepFluentTheme(page: Document, dark: MediaQueryList): void {
  const apply = (): void => {
    const chosen = page.documentElement.dataset['theme'];
    const base = chosen === 'dark' || (chosen !== 'light' && dark.matches) ? webDarkTheme : webLightTheme;
    for (const [name, value] of Object.entries({ ...base, ...OURS })) {
      page.documentElement.style.setProperty(`--${name}`, String(value));
    }
  };
  apply();
  dark.addEventListener('change', apply);
  new MutationObserver(apply).observe(page.documentElement, { attributeFilter: ['data-theme'] });
}
