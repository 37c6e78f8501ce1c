/**
 * The borders of the house: who may import what, and where the clock may not be read.
 * Each entry is one arrow that does not exist; test/house/borders.test.ts shows that every one is refused.
 */

const SDK = { regex: '^@(aws-sdk|smithy)/', message: 'Only shared/adapters knows the AWS SDK.' };
const ADAPTERS = { regex: '/adapters/', message: 'Ask for a port; index.ts wires the adapter.' };
const ABOVE_SHARED = {
  regex: '^\\.{1,2}/(.*/)?(functions|infra|local|test|bench|console)/',
  message: 'Arrows point towards shared/domain, never away from it.',
};
const PURE_DOMAIN = [
  {
    regex: '^(?!\\.{1,2}/)(?!luxon$)(?!libphonenumber-js(/|$))',
    message: 'shared/domain imports only luxon, libphonenumber-js and itself.',
  },
  {
    regex: '^\\.{1,2}/(.*/)?(ports|adapters|contract|runtime)(/|\\.ts$)',
    message: 'shared/domain imports only luxon, libphonenumber-js and itself.',
  },
  ABOVE_SHARED,
];

const CLOCKS_AND_CHANCE = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Time comes in as an argument.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes in as an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Time comes in as an argument.' },
  {
    selector: "MemberExpression[object.name='DateTime'][property.name='now']",
    message: 'Time comes in as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(local|utc)$/][arguments.length=0]",
    message: 'Time comes in as an argument.',
  },
  { selector: "MemberExpression[object.name='performance']", message: 'Time comes in as an argument.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance comes in as an argument.',
  },
  {
    selector: 'MemberExpression[property.name=/^(randomUUID|randomBytes|getRandomValues|randomInt)$/]',
    message: 'Ids and chance come in as arguments.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^(randomUUID|randomBytes|randomInt)$/]',
    message: 'Ids and chance come in as arguments.',
  },
];
const TIMERS = [
  {
    selector: 'CallExpression[callee.name=/^(setTimeout|setInterval|setImmediate|queueMicrotask)$/]',
    message: 'shared/domain waits for nothing.',
  },
];

const HOUSE_SYNTAX = [
  {
    selector: "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
    message: "import * as z from 'zod': the named import puts 360 kB more into every function.",
  },
  {
    selector:
      "VariableDeclarator[init.type='AwaitExpression'][init.argument.source.value=/^[^.]/] > ObjectPattern > Property[key.name!='default']",
    message:
      'Split off from a bundle a CommonJS package has only a default: import it in a file of its own, and that file here.',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that holds it.' },
  { selector: 'ExportNamedDeclaration[source]', message: 'No barrels: import from the file that holds it.' },
];
const TEST_SYNTAX = [
  {
    selector: "CallExpression[callee.object.name='jest'][callee.property.name=/^(mock|doMock|unstable_mockModule)$/]",
    message: 'Pass a fake in; modules are not patched.',
  },
  {
    selector: "MemberExpression[object.name=/^(it|test|describe)$/][property.name='only']",
    message: 'A test left alone hides the others.',
  },
];

const border = (files, patterns, syntax = [], extra = {}) => ({
  files,
  ...extra,
  rules: {
    'no-restricted-imports': ['error', { patterns }],
    'no-restricted-syntax': ['error', ...HOUSE_SYNTAX, ...syntax],
  },
});

export const borders = [
  border(['**/*.{ts,tsx}'], []),
  border(['shared/domain/**/*.ts'], PURE_DOMAIN, [...CLOCKS_AND_CHANCE, ...TIMERS]),
  {
    files: ['shared/domain/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'process', 'fetch', 'crypto', 'console', 'Buffer'] },
  },
  border(
    ['shared/ports.ts', 'shared/ports/**/*.ts', 'shared/contract/**/*.ts', 'shared/runtime/**/*.ts'],
    [SDK, ADAPTERS, ABOVE_SHARED],
    CLOCKS_AND_CHANCE,
  ),
  border(['shared/adapters/**/*.ts'], [ABOVE_SHARED]),
  border(
    ['functions/*/*.ts'],
    [SDK, ADAPTERS, { regex: '^\\.\\./(?!\\.\\./shared/)', message: 'A function imports only itself and shared/.' }],
    CLOCKS_AND_CHANCE,
    { ignores: ['functions/*/index.ts'] },
  ),
  border(
    ['functions/*/*/**/*.ts'],
    [
      SDK,
      ADAPTERS,
      { regex: '^\\.\\./\\.\\./(?!\\.\\./shared/)', message: 'A function imports only itself and shared/.' },
    ],
    CLOCKS_AND_CHANCE,
    { ignores: ['functions/*/*/index.ts'] },
  ),
  border(
    ['functions/*/*/index.ts'],
    [SDK, { regex: '^\\.\\./\\.\\./(?!\\.\\./shared/)', message: 'A function imports only itself and shared/.' }],
  ),
  border(
    ['functions/*/index.ts'],
    [SDK, { regex: '^\\.\\./(?!\\.\\./shared/)', message: 'A function imports only itself and shared/.' }],
  ),
  border(
    ['local/**/*.ts'],
    [
      {
        regex: '^@(aws-sdk|smithy)/(?!util-dynamodb$|lib-dynamodb$)',
        message: 'Only shared/adapters knows the AWS SDK.',
      },
      { regex: '^\\.{1,2}/(.*/)?(infra|test)/', message: 'local imports functions and shared.' },
    ],
  ),
  border(
    ['bench/**/*.ts'],
    [
      {
        regex: '^\\.{1,2}/(.*/)?(infra/(?!bundled-functions\\.ts$)|test/(?!support/|world/))',
        message:
          'A benchmark measures functions, shared and local, against what test/support and test/world hold beside them.',
      },
    ],
  ),
  border(
    ['infra/**/*.ts'],
    [
      SDK,
      {
        regex:
          '/shared/(?!runtime/(env|metric-names|table-shapes|deploy-settings|console-policy)\\.ts$|adapters/delivery-limit\\.ts$)',
        message: 'infra takes names, shapes and settings from shared, and nothing that runs.',
      },
      { regex: '^\\.{1,2}/(.*/)?(functions|local|test|bench)/', message: 'infra points at functions by path only.' },
    ],
  ),
  border(
    ['console/src/**/*.{ts,tsx}'],
    [
      SDK,
      { regex: '^node:', message: 'The console runs in a browser.' },
      {
        regex: '^\\.{1,2}/(.*/)?(shared/(?!contract/)|functions/|infra/|local/|test/)',
        message: 'The console talks only to the API; of the house it knows the types of shared/contract.',
      },
      {
        regex: '^\\.{1,2}/(.*/)?shared/contract/',
        allowTypeImports: true,
        message: 'Types only: the schemas would come along.',
      },
      {
        regex: '^react-aria-components$',
        message: "Import from 'react-aria-components/Button' and the like, so that a page loads what it shows.",
      },
    ],
    [
      {
        selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
        message: 'What somebody typed is text, never markup.',
      },
      {
        selector: "JSXAttribute[name.name='style']",
        message: 'Styles stand in the stylesheet.',
      },
    ],
  ),
  border(['test/**/*.ts'], [], TEST_SYNTAX),
];
