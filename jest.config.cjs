/** No test leans on another: `npm test` draws their order from one seed, so that it tells the same each time; `npm run test:shuffled` draws it anew. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  randomize: true,
  maxWorkers: 2,
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
  transformIgnorePatterns: [
    '/node_modules/(?!@middy/|hono/|@hono/|jose/|aws-jwt-verify/|openapi-typescript/|parse-json/|index-to-position/|supports-color/|change-case/|age-encryption/|@noble/|@scure/)',
  ],
  collectCoverageFrom: ['shared/**/*.ts', 'functions/**/*.ts', 'local/**/*.ts'],
  coverageProvider: 'v8',
};
