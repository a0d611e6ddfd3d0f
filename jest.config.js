// One run for everything: a project a kind of test, so that one closing line can count them all.
const transform = {
  '^.+\\.[jt]sx?$': [
    '@swc/jest',
    { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } }, module: { type: 'commonjs' } },
  ],
};
const project = (displayName, environment, folders, more = {}) => ({
  displayName,
  testEnvironment: environment,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  transform,
  ...more,
});

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    project('unit', 'node', ['core', 'cli', 'solution', 'sandbox', 'bench', 'docs']),
    project('dom', 'jsdom', ['pcf', 'webresources']),
    project('end-to-end', 'node', ['e2e']),
  ],
  reporters: ['default', '<rootDir>/test/closingLineReporter.js'],
  testSequencer: '<rootDir>/test/inOrder.js',
  testTimeout: 60_000,
  maxWorkers: 2,
};
