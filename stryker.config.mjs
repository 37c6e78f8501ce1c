/** Where a slip hurts a participant or shows somebody what they must not see (reliability.md G13); some hours for all, so it is the night's. */
const MUTATED = ['shared/domain/**/*.ts', 'functions/serve-api/policy.ts', 'shared/adapters/link-tokens.ts'];
/** Seconds each: what survives all others meets them last. */
const SLOW =
  'agenda-against-naive|agenda-in-any-zone|calendar-against-luxon|machine-zone|message-text|utc-offset|*.property';
/** Their own tests: quick, and without a world or a browser. Whoever works on one module names its tests in TESTS. */
const TESTS = process.env.TESTS?.split(',') ?? [
  `test/domain/!(${SLOW}).test.ts`,
  'test/domain/entries/*.test.ts',
  'test/functions/serve-api/roles.test.ts',
  'test/functions/serve-api/sight.test.ts',
  'test/adapters/link-tokens.test.ts',
  `test/domain/@(${SLOW}).test.ts`,
];

export default {
  mutate: MUTATED,
  testRunner: 'mocha',
  // Without the first, Node takes a test whose types happen to read as JavaScript for that, and runs it with them.
  testRunnerNodeArgs: ['--no-experimental-require-module', '--import', 'tsx/esm'],
  mochaOptions: { spec: TESTS, require: ['./test/runner/jest-words.cjs'] },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // What a module makes once, such as patterns: each needs a process of its own, so that whoever works on one module asks for them.
  ignoreStatic: process.env.STATIC === undefined,
  ignorePatterns: ['dist', 'cdk.out', 'reports', 'coverage', '.cairn', 'console'],
  tempDirName: '.stryker-tmp',
  reporters: ['progress', 'clear-text', 'json'],
  jsonReporter: { fileName: 'reports/mutants.json' },
  thresholds: { high: 95, low: 90, break: 85 },
  allowEmpty: false,
};
