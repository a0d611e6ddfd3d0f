/** The plugin has no types of its own: its parts that the tests use. */
declare module '@microsoft/eslint-plugin-power-apps' {
  import type { ESLint, Linter } from 'eslint';
  const plugin: ESLint.Plugin & { configs: { paCheckerHosted: { rules: Linter.RulesRecord } } };
  export = plugin;
}
