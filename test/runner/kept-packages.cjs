const { sep } = require('node:path');
const { compileFunction } = require('node:vm');
const Runtime = require('jest-runtime').default;

/** What a worker has compiled: each file calls it anew for modules of its own, and V8 keeps what it made of its functions. */
const compiled = new Map();

/**
 * What jest keeps beside each promise of a test: which test or hook it is of. For an `AsyncLocalStorage` Node calls back at every promise of the process,
 * which makes them three times as dear; tests of a file run one after the other, so that one place does.
 *
 * @remarks What an earlier test throws after its end is told of the one that runs by then; the run fails all the same.
 */
class RunningTest {
  #store;

  getStore() {
    return this.#store;
  }

  async run(store, callback) {
    const outer = this.#store;
    this.#store = store;
    try {
      return await callback();
    } finally {
      this.#store = outer;
    }
  }
}

const PACKAGES = `${sep}node_modules${sep}`;

/**
 * How a file of tests loads what it imports. Each has the modules of this project to itself, and all that one worker runs share the packages: to read
 * and evaluate the SDK, the CDK and zod anew for each file took half of the time of those that need them, and some of it was never given back.
 *
 * @remarks
 * A package shared so is of the realm of Node itself; the tests run in that realm too (one-realm.cjs), or an `Error` of one were none of the other.
 * It replaces four members of jest-runtime that are not promised to stay, which is why the version of jest is pinned.
 */
module.exports = class KeptPackages extends Runtime {
  #isForJest = false;

  constructor(...setting) {
    super(...setting);
    const { coreModule, executor } = this;
    const requireCore = coreModule.require.bind(coreModule);
    coreModule.require = (name) =>
      this.#isForJest && name === 'node:async_hooks' ? { AsyncLocalStorage: RunningTest } : requireCore(name);
    executor.compile = (source, filename) => {
      const known = compiled.get(filename);
      if (known?.source === source) return known.module;
      const module = compileFunction(source, executor.injectedModuleParameters, { filename });
      compiled.set(filename, { source, module });
      return module;
    };
  }

  requireModule(from, name, options, isActual) {
    const path = this.#packageAt(from, name, options);
    return path === undefined ? super.requireModule(from, name, options, isActual) : require(path);
  }

  requireInternalModule(...call) {
    this.#isForJest = true;
    try {
      return super.requireInternalModule(...call);
    } finally {
      this.#isForJest = false;
    }
  }

  /** Undefined for what is this project's own, Node's or jest's. */
  #packageAt(from, name, options) {
    if (!name || options?.isInternalModule || this._resolution.isCoreModule(name)) return undefined;
    const path = this._resolution.resolveCjs(from, name);
    return path.includes(PACKAGES) ? path : undefined;
  }
};
