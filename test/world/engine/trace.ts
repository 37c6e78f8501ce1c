import { createHash } from 'node:crypto';

export interface Trace {
  note: (line: string) => void;
  /** SHA-256 over every line so far, hex. */
  hash: () => string;
  lines: () => string[];
}

const LINES_AT_A_TIME = 512;
/** What a failing seed is told by. */
const KEPT_LINES = 400;

/** Every call of the outside and what became of it: two runs of one seed must say the same. */
export const trace = (keep = false): Trace => {
  const digest = createHash('sha256');
  let waiting: string[] = [];
  const kept: string[] = [];
  const flush = (): void => {
    digest.update(waiting.join('\n'));
    if (keep) kept.push(...waiting);
    if (kept.length > KEPT_LINES * 50) kept.splice(0, kept.length - KEPT_LINES * 40);
    waiting = [];
  };
  return {
    note: (line) => {
      waiting.push(line);
      if (waiting.length >= LINES_AT_A_TIME) flush();
    },
    hash: () => {
      flush();
      return digest.copy().digest('hex');
    },
    lines: () => {
      flush();
      return kept.slice(-KEPT_LINES * 50);
    },
  };
};
