const { sep } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** Folders whose files take long, however short they are: lives of whole studies, browsers, processes. */
const LONG = ['enumerated', 'world', 'console', 'cost', 'local'].map((folder) => `${sep}test${sep}${folder}${sep}`);
const rankOf = ({ path }) => {
  const rank = LONG.findIndex((folder) => path.includes(folder));
  return rank === -1 ? LONG.length : rank;
};

/**
 * Where no run before has told how long each file takes, as on a clean clone: what takes long begins first, so that no worker is left with it
 * at the end. Jest begins with the largest files instead.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return sorted.some((test) => this.time(test) !== undefined)
      ? sorted
      : sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
};
