import eslint from '@eslint/js';
import formatjs from 'eslint-plugin-formatjs';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** What belongs in one module of the Electron shell alone, or nowhere. */
const confined = {
  'electron/window.ts': ["NewExpression[callee.property.name='BrowserWindow']"],
  'electron/external.ts': ["MemberExpression[property.name='openExternal']"],
  'electron/ipc.ts': ["MemberExpression[object.name='ipcMain']"],
  'electron/session.ts': [
    "MemberExpression[object.name='protocol']",
    "MemberExpression[object.property.name='protocol']",
    "Identifier[name='registerSchemesAsPrivileged']",
  ],
  'no module': ["MemberExpression[property.name='executeJavaScript']"],
};

/** The restrictions that hold in every module but one. */
const confinedBut = (module) =>
  Object.entries(confined)
    .filter(([home]) => home !== module)
    .flatMap(([home, selectors]) =>
      selectors.map((selector) => ({ selector, message: `This belongs in ${home} alone.` })),
    );
const oneModuleOnly = confinedBut(null);

/** What `packages/ui` is built of, and nobody else uses. */
const componentLibraries = ['react-aria*', '@react-aria/*', '@tanstack/*', '@visx/*', 'lucide-react'];

/** Time and chance come through the ports of the host or the API. */
const throughPorts = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Ask the Clock port.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the Clock port.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Ask the Random port.',
  },
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
    files: [
      'packages/case-model/src/**/*.ts',
      'apps/case-api/src/service/**/*.ts',
      'apps/desktop/src/host/**/*.ts',
    ],
    ignores: ['**/*.test.ts', 'packages/case-model/src/time.ts'],
    rules: { 'no-restricted-syntax': ['error', ...oneModuleOnly, ...throughPorts] },
  },
  ...Object.keys(confined)
    .filter((home) => home.startsWith('electron/'))
    .map((home) => ({
      files: [`apps/desktop/src/${home}`],
      rules: { 'no-restricted-syntax': ['error', ...confinedBut(home)] },
    })),
  {
    files: ['apps/desktop/src/electron/**/*.test.ts', 'apps/desktop/src/electron/testing/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // what answers a request gets `tx`, a transaction behind the walls; these two open them
    files: ['apps/case-api/src/service/**/*.ts'],
    ignores: ['**/*.test.ts', 'apps/case-api/src/service/{request,poke-hub}.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['**/db/tables.ts'], importNames: ['Db'], message: 'Handlers get `tx`, never `db`.' },
            {
              group: ['**/db/{open,pglite,postgres,worker}.ts'],
              message: 'Handlers get `tx`, never `db`.',
            },
          ],
        },
      ],
    },
  },
  {
    files: [
      'packages/ui/src/**/*.{ts,tsx}',
      'apps/desktop/src/renderer/**/*.{ts,tsx}',
      'stories/**/*.{ts,tsx}',
    ],
    plugins: { 'react-hooks': reactHooks, formatjs },
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'formatjs/enforce-plural-rules': ['error', { one: true, other: true }],
    },
  },
  {
    files: ['stories/**/*.{ts,tsx}'],
    ignores: ['stories/.storybook/main.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: componentLibraries, message: 'Components come from @samla/ui.' }] },
      ],
    },
  },
  {
    // the set-up of axe is one for all; a story that cannot hold a rule says why by exempt()
    files: ['stories/**/*.stories.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...oneModuleOnly,
        { selector: "Property[key.name='a11y']", message: 'Use exempt() or FULL_VIEW.' },
        {
          selector: "Property[key.name='tags'] Literal[value='!test']",
          message: 'Every story is a test.',
        },
      ],
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
            {
              group: componentLibraries,
              message: 'Components come from @samla/ui.',
            },
            {
              group: ['**/host/**'],
              allowTypeImports: true,
              message: 'Only types of the host may be known here.',
            },
          ],
        },
      ],
    },
  },
);
