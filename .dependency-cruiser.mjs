/** The floors of docs/architecture.md: an import goes down, never up, never sideways. */
const floor = (name, from, to, comment, extra = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, ...extra.from },
  to: { path: to, ...extra.to },
});

const ours = '^(apps|packages|stories|tests|tools)/';
const except = (...paths) => ({ pathNot: paths });

export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:'] },
    },
    floor('case-model-is-the-ground', '^packages/case-model/', ours, 'imports nothing of ours', {
      to: except('^packages/case-model/'),
    }),
    floor(
      'case-model-is-pure',
      '^packages/case-model/src/(?!cli/)',
      '^(node:)?(fs|path|crypto|child_process|net|http|os)',
      'no I/O',
      {
        from: except('\\.test\\.ts$|^packages/case-model/src/testing/'),
      },
    ),
    floor('api-client', '^packages/api-client/', ours, 'knows the case model alone', {
      to: except('^packages/(api-client|case-model)/'),
    }),
    floor('ui-knows-no-case', '^packages/ui/', ours, 'knows nothing of cases', {
      to: except('^packages/ui/'),
    }),
    floor('case-api', '^apps/case-api/', ours, 'knows contract and model', {
      to: except('^apps/case-api/', '^packages/(api-client|case-model)/'),
    }),
    floor('demo-idp', '^apps/demo-idp/', ours, 'stands alone', { to: except('^apps/demo-idp/') }),
    floor('wire-and-policy', '^apps/desktop/src/(wire|policy)/', ours, 'know the case model alone', {
      from: except('\\.test\\.ts$'),
      to: except('^apps/desktop/src/(wire|policy)/', '^packages/case-model/'),
    }),
    floor('host', '^apps/desktop/src/host/', ours, 'plain Node, no shell', {
      to: except(
        '^apps/desktop/src/(host|wire|policy)/',
        '^packages/(api-client|case-model)/',
        '^apps/demo-idp/src/.*',
      ),
    }),
    floor(
      'host-never-electron',
      '^apps/desktop/src/(host|wire|policy|renderer|browser)/',
      '(^|/)electron(/|$)',
      'runs without Electron',
      {
        to: { dependencyTypes: ['npm', 'npm-dev'] },
      },
    ),
    floor(
      'renderer',
      '^apps/desktop/src/renderer/(?!testing/)',
      ours,
      'knows ui, model, wire; of the host only types',
      {
        to: except(
          '^apps/desktop/src/(renderer|wire)/',
          '^packages/(ui|case-model)/',
          '^apps/desktop/src/host/(contract|router)\\.ts$',
        ),
      },
    ),
    floor(
      'renderer-host-types-only',
      '^apps/desktop/src/renderer/(?!testing/)',
      '^apps/desktop/src/host/',
      'types only',
      {
        to: { dependencyTypesNot: ['type-only'] },
      },
    ),
    floor(
      'shells-not-sideways',
      '^apps/desktop/src/(electron|preload)/',
      '^apps/desktop/src/(browser|renderer)/',
      'a shell never knows the other',
    ),
    floor(
      'shells-not-sideways-2',
      '^apps/desktop/src/browser/',
      '^apps/desktop/src/(electron|preload|renderer)/',
      'a shell never knows the other',
    ),
    floor(
      'electron-types-only',
      '^apps/desktop/src/',
      '(^|/)node_modules/electron/',
      'loading it starts a download',
      {
        // a preload script gets Electron from its own runtime, by `require`
        from: except('^apps/desktop/src/preload/index\\.ts$'),
        to: { dependencyTypesNot: ['type-only'] },
      },
    ),
    floor('stories', '^stories/', ours, 'ui and screens', {
      to: except('^stories/', '^packages/(ui|case-model)/', '^apps/desktop/src/(renderer|host|wire)/'),
    }),
    floor(
      'handlers-get-tx',
      '^apps/case-api/src/service/',
      '^apps/case-api/src/db/open',
      'a handler gets tx, never the database',
      {
        from: except('\\.test\\.ts$'),
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', 'storybook-static'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.browser.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
