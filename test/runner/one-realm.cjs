const { ModuleMocker } = require('jest-mock');

/** The realm of Node itself for every file of tests, in place of one of its own: what kept-packages.cjs shares is of that realm. No test sets a global. */
module.exports = class OneRealm {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  // Tests bring their own clock: none of them turns the timers.
  fakeTimers = null;
  fakeTimersModern = null;

  async setup() {}

  async teardown() {}

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
};
