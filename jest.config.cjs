/** Every suite is deterministic, so the order is drawn anew at each run to catch any that leans on another. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  randomize: true,
  maxWorkers: 2,
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
