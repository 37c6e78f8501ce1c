/** No test leans on another: `npm test` draws their order from one seed, so that it tells the same each time; `npm run test:shuffled` draws it anew. */
module.exports = {
  runtime: '<rootDir>/test/runner/kept-packages.cjs',
  testEnvironment: '<rootDir>/test/runner/one-realm.cjs',
  testSequencer: '<rootDir>/test/runner/longest-first.cjs',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  randomize: true,
  // One more than the two cores of the build server: a third of the time a worker waits for a browser, a line that is down or a process.
  maxWorkers: 3,
  // Nothing is measured by a test: this only ends one that hangs, also on a machine that is busy.
  testTimeout: 60_000,
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  collectCoverageFrom: ['shared/**/*.ts', 'functions/**/*.ts', 'local/**/*.ts'],
  coverageProvider: 'v8',
};
