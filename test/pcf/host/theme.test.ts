import { webDarkTheme, webLightTheme } from '@fluentui/tokens';
import { lookOf } from '../../../pcf/Conversation/host/theme';

test('without modern theming the look is Fluent’s light one', () => {
  const { variables, theme } = lookOf(undefined);
  expect(variables).toMatchObject({
    '--ocx-background': webLightTheme.colorNeutralBackground1,
    '--ocx-text': webLightTheme.colorNeutralForeground1,
    '--ocx-brand-tint': webLightTheme.colorBrandBackground2,
  });
  expect(theme.isInverted).toBe(false);
});

test('the app’s own tokens reach the style sheet and Fluent’s components', () => {
  const { variables, theme } = lookOf({ tokenTheme: { ...webLightTheme, colorBrandBackground: '#7b1fa2' } });
  expect(variables['--ocx-brand']).toBe('#7b1fa2');
  expect(theme.palette.themePrimary).toBe('#7b1fa2');
});

test('a dark app is dark, and a token it lacks comes from the dark theme', () => {
  const { colorStatusDangerBackground1, ...rest } = webDarkTheme;
  const { variables, theme } = lookOf({ tokenTheme: rest, isDarkTheme: true });
  expect(variables['--ocx-background']).toBe(webDarkTheme.colorNeutralBackground1);
  expect(variables['--ocx-danger-tint']).toBe(colorStatusDangerBackground1);
  expect(theme.semanticColors.bodyText).toBe(webDarkTheme.colorNeutralForeground1);
});

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe.each([
  ['light', false],
  ['dark', true],
])('in the %s theme', (_name, isDarkTheme) => {
  const { variables } = lookOf({ isDarkTheme });
  const colour = (name: string): string => variables[`--ocx-${name}`] ?? '';

  test.each([
    ['text', 'background'],
    ['text', 'subtle'],
    ['text', 'brand-tint'],
    ['text', 'success-tint'],
    ['text', 'warning-tint'],
    ['text', 'danger-tint'],
    ['text-secondary', 'background'],
    ['text-muted', 'background'],
    ['text-muted', 'subtle'],
    ['text-muted', 'brand-tint'],
    ['text-muted', 'success-tint'],
    ['brand-text', 'background'],
    ['brand-text', 'brand-tint'],
    ['link', 'background'],
    ['link', 'subtle'],
    ['link', 'brand-tint'],
  ])('%s is readable on %s (WCAG 2.2, 1.4.3)', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['focus', 'background'],
    ['brand-stroke', 'background'],
    ['danger', 'danger-tint'],
    ['warning', 'warning-tint'],
    ['success', 'success-tint'],
  ])('%s can be told from %s (WCAG 2.2, 1.4.11)', (line, ground) => {
    expect(contrast(colour(line), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});
