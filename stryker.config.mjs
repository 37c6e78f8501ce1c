import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const jest = createRequire(import.meta.url)('./jest.config.cjs');

/** Stryker wraps the environment in one of its own, and finds it only by its whole path. */
const ENVIRONMENT = resolve('test/runner/one-realm.cjs');
/** Where a slip hurts a participant or shows somebody what they must not see (reliability.md G13); some hours for all, so it is the night's. */
const MUTATED = ['shared/domain/**/*.ts', 'functions/serve-api/policy.ts', 'shared/adapters/link-tokens.ts'];
/** Their own tests: quick, and without a world or a browser. Whoever works on one module names its tests in TESTS. */
const TESTS = process.env.TESTS?.split(',') ?? [
  'test/domain/**/*.test.ts',
  'test/functions/serve-api/roles.test.ts',
  'test/functions/serve-api/sight.test.ts',
  'test/adapters/link-tokens.test.ts',
];

export default {
  mutate: MUTATED,
  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  ignoreStatic: true,
  jest: {
    config: {
      ...jest,
      testEnvironment: ENVIRONMENT,
      randomize: false,
      testMatch: TESTS.map((pattern) => `<rootDir>/${pattern}`),
    },
  },
  ignorePatterns: ['dist', 'cdk.out', 'reports', 'coverage', '.cairn', 'console'],
  tempDirName: '.stryker-tmp',
  reporters: ['progress', 'clear-text', 'json'],
  jsonReporter: { fileName: 'reports/mutants.json' },
  thresholds: { high: 95, low: 90, break: 85 },
  allowEmpty: false,
};
