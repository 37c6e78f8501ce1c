const { sep } = require('node:path');
const { compileFunction } = require('node:vm');
const Runtime = require('jest-runtime').default;

/** What a worker has compiled: each file calls it anew for modules of its own, and V8 keeps what it made of its functions. */
const compiled = new Map();

const PACKAGES = `${sep}node_modules${sep}`;

/**
 * How a file of tests loads what it imports. Each has the modules of this project to itself, and all that one worker runs share the packages: to read
 * and evaluate the SDK, the CDK and zod anew for each file took half of the time of those that need them, and some of it was never given back.
 *
 * @remarks
 * A package shared so is of the realm of Node itself; the tests run in that realm too (one-realm.cjs), or an `Error` of one were none of the other.
 * It replaces two members of jest-runtime that are not promised to stay, which is why the version of jest is pinned.
 */
module.exports = class KeptPackages extends Runtime {
  constructor(...setting) {
    super(...setting);
    const { executor } = this;
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

  /** Undefined for what is this project's own, Node's or jest's. */
  #packageAt(from, name, options) {
    if (!name || options?.isInternalModule || this._resolution.isCoreModule(name)) return undefined;
    const path = this._resolution.resolveCjs(from, name);
    return path.includes(PACKAGES) ? path : undefined;
  }
};
