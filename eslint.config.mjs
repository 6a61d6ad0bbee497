import eslint from '@eslint/js';
import formatjs from 'eslint-plugin-formatjs';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Each of these belongs in one module alone. */
const oneModuleOnly = [
  { selector: "NewExpression[callee.property.name='BrowserWindow'], NewExpression[callee.name='BrowserWindow']", message: 'Windows are made in electron/window.ts alone.' },
  { selector: "MemberExpression[property.name='openExternal']", message: 'Addresses are opened in electron/external.ts alone.' },
  { selector: "MemberExpression[property.name='executeJavaScript']", message: 'Code is never injected into a page.' },
  { selector: "MemberExpression[object.name='ipcMain']", message: 'Messages are received in electron/ipc.ts alone.' },
];

/** Time and chance come through the ports of the host or the API. */
const throughPorts = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Ask the Clock port.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the Clock port.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Ask the Random port.' },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'storybook-static/**', '.samla/**', 'test-results/**'] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...oneModuleOnly],
    },
  },
  {
    files: ['packages/case-model/src/**/*.ts', 'apps/case-api/src/service/**/*.ts', 'apps/desktop/src/host/**/*.ts'],
    ignores: ['**/*.test.ts', 'packages/case-model/src/time.ts'],
    rules: { 'no-restricted-syntax': ['error', ...oneModuleOnly, ...throughPorts] },
  },
  {
    files: ['apps/desktop/src/electron/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['packages/ui/src/**/*.{ts,tsx}', 'apps/desktop/src/renderer/**/*.{ts,tsx}', 'stories/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, formatjs },
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'formatjs/enforce-plural-rules': ['error', { one: true, other: true }],
    },
  },
  {
    files: ['apps/desktop/src/renderer/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', '**/testing/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['react-aria*', '@react-aria/*', '@tanstack/*'], message: 'Components come from @samla/ui.' },
            { group: ['**/host/**'], allowTypeImports: true, message: 'Only types of the host may be known here.' },
          ],
        },
      ],
    },
  },
);
