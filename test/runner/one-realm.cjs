const { AsyncLocalStorage } = require('node:async_hooks');
const { ModuleMocker } = require('jest-mock');

/** Once used, Node writes to each at every promise of the process, for as long as it lives: files would get slower, one after the other. */
const storesInUse = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...call) {
  storesInUse.add(this);
  return run.apply(this, call);
};

/** What jest hangs on the global object by symbols: handlers of events, which hold all modules of a file; its state; the time a test may take. */
const LEFT_BY_JEST = new Set(['EVENT_HANDLERS', 'JEST_STATE_SYMBOL', 'TEST_TIMEOUT_SYMBOL']);

/** The realm of Node itself for every file of tests, in place of one of its own: what kept-packages.cjs shares is of that realm. No test sets a global. */
module.exports = class OneRealm {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  // Tests bring their own clock: none of them turns the timers.
  fakeTimers = null;
  fakeTimersModern = null;

  /** Jest puts one of its own over it, once more for each file, which holds all modules of that file. */
  #exit = globalThis.process.exit;

  /** The file before it has left them: a realm of its own would have gone with it. */
  constructor() {
    for (const symbol of Object.getOwnPropertySymbols(globalThis))
      if (LEFT_BY_JEST.has(symbol.description)) delete globalThis[symbol];
  }

  async setup() {}

  async teardown() {
    globalThis.process.exit = this.#exit;
    for (const store of storesInUse) store.disable();
    storesInUse.clear();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return null;
  }
};
