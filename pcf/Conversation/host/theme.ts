import { createTheme, type Theme } from '@fluentui/react';

/** How the control looks: a theme for Fluent's own components, CSS variables for everything else. */
export interface Look {
  theme: Theme;
  /** By name, `--ocx-…`. */
  variables: Record<string, string>;
}

type Variable =
  | 'background'
  | 'subtle'
  | 'hover'
  | 'hover-text'
  | 'text'
  | 'text-secondary'
  | 'text-muted'
  | 'text-disabled'
  | 'stroke'
  | 'stroke-strong'
  | 'stroke-accessible'
  | 'brand'
  | 'brand-hover'
  | 'brand-pressed'
  | 'brand-tint'
  | 'brand-text'
  | 'brand-stroke'
  | 'on-brand'
  | 'link'
  | 'link-hover'
  | 'focus'
  | 'danger'
  | 'danger-tint'
  | 'danger-stroke'
  | 'warning'
  | 'warning-tint'
  | 'warning-stroke'
  | 'success'
  | 'success-tint'
  | 'success-stroke'
  | 'font'
  | 'radius';

const SEGOE =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', sans-serif";

/**
 * Variable ← Fluent 2 token, and the token's value in Microsoft's own light and dark theme: used while
 * modern theming is off, and for a token that the app's theme does not define.
 */
const TOKENS: Record<Variable, readonly [token: string, light: string, dark: string]> = {
  background: ['colorNeutralBackground1', '#ffffff', '#292929'],
  subtle: ['colorNeutralBackground2', '#fafafa', '#1f1f1f'],
  hover: ['colorNeutralBackground1Hover', '#f5f5f5', '#3d3d3d'],
  'hover-text': ['colorNeutralForeground1Hover', '#242424', '#ffffff'],
  text: ['colorNeutralForeground1', '#242424', '#ffffff'],
  'text-secondary': ['colorNeutralForeground2', '#424242', '#d6d6d6'],
  'text-muted': ['colorNeutralForeground3', '#616161', '#adadad'],
  'text-disabled': ['colorNeutralForegroundDisabled', '#bdbdbd', '#5c5c5c'],
  stroke: ['colorNeutralStroke2', '#e0e0e0', '#525252'],
  'stroke-strong': ['colorNeutralStroke1', '#d1d1d1', '#666666'],
  'stroke-accessible': ['colorNeutralStrokeAccessible', '#616161', '#adadad'],
  brand: ['colorBrandBackground', '#0f6cbd', '#115ea3'],
  'brand-hover': ['colorBrandBackgroundHover', '#115ea3', '#0f6cbd'],
  'brand-pressed': ['colorBrandBackgroundPressed', '#0c3b5e', '#0c3b5e'],
  'brand-tint': ['colorBrandBackground2', '#ebf3fc', '#082338'],
  'brand-text': ['colorBrandForeground2', '#115ea3', '#62abf5'],
  'brand-stroke': ['colorBrandStroke1', '#0f6cbd', '#479ef5'],
  'on-brand': ['colorNeutralForegroundOnBrand', '#ffffff', '#ffffff'],
  link: ['colorBrandForegroundLink', '#115ea3', '#479ef5'],
  'link-hover': ['colorBrandForegroundLinkHover', '#0f548c', '#62abf5'],
  focus: ['colorStrokeFocus2', '#000000', '#ffffff'],
  danger: ['colorStatusDangerForeground1', '#b10e1c', '#dc626d'],
  'danger-tint': ['colorStatusDangerBackground1', '#fdf3f4', '#3b0509'],
  'danger-stroke': ['colorStatusDangerBorder1', '#eeacb2', '#c50f1f'],
  warning: ['colorStatusWarningForeground1', '#bc4b09', '#faa06b'],
  'warning-tint': ['colorStatusWarningBackground1', '#fff9f5', '#4a1e04'],
  'warning-stroke': ['colorStatusWarningBorder1', '#fdcfb4', '#f7630c'],
  success: ['colorStatusSuccessForeground1', '#0e700e', '#54b054'],
  'success-tint': ['colorStatusSuccessBackground1', '#f1faf1', '#052505'],
  'success-stroke': ['colorStatusSuccessBorder1', '#9fd89f', '#107c10'],
  font: ['fontFamilyBase', SEGOE, SEGOE],
  radius: ['borderRadiusMedium', '4px', '4px'],
};

/** The part of `context.fluentDesignLanguage` that is used; the platform's own type says `any`. */
export interface DesignLanguage {
  tokenTheme?: unknown;
  isDarkTheme?: boolean;
}

/**
 * The app's look in the terms of Fluent UI 8. Microsoft's own bridge (`createV8Theme`) would bring all of
 * Fluent UI 9 into the bundle. `language` is undefined while modern theming is off.
 */
export function lookOf(language: DesignLanguage | undefined): Look {
  const dark = language?.isDarkTheme === true;
  const given: unknown = language?.tokenTheme;
  const tokens = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
  const value = (variable: Variable): string => {
    const [token, light, darkValue] = TOKENS[variable];
    const own = tokens[token];
    return typeof own === 'string' && own !== '' ? own : dark ? darkValue : light;
  };
  const variables: Record<string, string> = {};
  for (const variable of Object.keys(TOKENS) as Variable[]) variables[`--ocx-${variable}`] = value(variable);
  return { theme: fluentTheme(value, dark), variables };
}

function fluentTheme(value: (variable: Variable) => string, dark: boolean): Theme {
  return createTheme({
    isInverted: dark,
    defaultFontStyle: { fontFamily: value('font') },
    effects: { roundedCorner2: value('radius') },
    palette: {
      themePrimary: value('brand'),
      themeDarkAlt: value('brand-hover'),
      themeDark: value('brand-pressed'),
      themeDarker: value('brand-pressed'),
      white: value('background'),
      neutralLighterAlt: value('subtle'),
      neutralLighter: value('hover'),
      neutralLight: value('stroke'),
      neutralQuaternaryAlt: value('stroke'),
      neutralTertiary: value('text-disabled'),
      neutralSecondaryAlt: value('stroke-accessible'),
      neutralSecondary: value('text-muted'),
      neutralPrimary: value('text'),
      neutralDark: value('text'),
      black: value('text'),
    },
    semanticColors: {
      link: value('link'),
      linkHovered: value('link-hover'),
      buttonBorder: value('stroke-strong'),
      focusBorder: value('focus'),
      buttonTextHovered: value('hover-text'),
      buttonBackgroundPressed: value('hover'),
      // Fluent's name for the text of a button that is held down.
      buttonTextChecked: value('hover-text'),
    },
  });
}
