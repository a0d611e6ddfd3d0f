import js from '@eslint/js';
import powerApps from '@microsoft/eslint-plugin-power-apps';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** No HTML sink anywhere in the product: what a customer typed stays text. */
const htmlSinks = [
  'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
  'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|write|writeln)$/][callee.object.name!="process"]',
  'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/]',
  'Property[key.name="dangerouslySetInnerHTML"]',
].map((selector) => ({ selector, message: 'No HTML sink: what a customer typed stays text.' }));

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'pcf/out', 'pcf/Conversation/generated', '**/node_modules'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-alert': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['core/**', 'pcf/**', 'webresources/**'],
    plugins: { '@microsoft/power-apps': powerApps },
    rules: {
      ...powerApps.configs.paCheckerHosted.rules,
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...htmlSinks],
    },
  },
  {
    files: ['core/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/pcf/**', '**/webresources/**', '**/cli/**', '**/solution/**', '**/test/**'],
              message: 'core imports nothing of ours.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['cli/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/pcf/**', '**/webresources/**', '**/solution/**', '**/test/**'],
              message: 'cli sees core, and nothing else of ours.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['pcf/**', 'webresources/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/pcf/**', '**/webresources/**', '**/cli/**', '**/solution/**', '**/test/**'],
              message: 'pcf and webresources see core, and nothing else of ours.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['pcf/**', 'test/pcf/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: {
      globals: { module: 'writable', require: 'readonly', process: 'readonly', __dirname: 'readonly' },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
