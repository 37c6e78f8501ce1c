import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../error-code.ts';
import { Trouble } from '../trouble.ts';

/** How time goes by: it stands between turns, or runs ahead of (or behind) the machine's clock by so much. */
export type KeptTime = { kind: 'standing'; at: string } | { kind: 'running'; aheadMs: number };

/** What one machine remembers of its run besides the tables and the outbox. */
export interface KeptRun {
  time: KeptTime;
  /** How often it was started on this data: no id of an earlier start comes again. */
  starts: number;
  /** While the made-up study is not complete: when its facts count as registered, and when the clock begins. */
  demo?: { registeredAt: string; at: string };
  /** How many pseudonyms of each stream were handed out, rounded up. */
  pseudonyms?: Record<string, number>;
}

export interface RunFile {
  read(): KeptRun | undefined;
  /** In the hands of the operating system when it returns: a kill leaves the old one or the new one. */
  write(run: KeptRun): void;
}

const NAME = 'run.json';

export const runFileIn = (folder: string): RunFile => {
  const path = join(folder, NAME);
  return {
    read: () => {
      let text: string;
      try {
        text = readFileSync(path, 'utf8');
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return undefined;
        throw error;
      }
      try {
        return JSON.parse(text) as KeptRun;
      } catch {
        throw new Trouble(`${path} is not readable: move ${folder} away, or name another folder in CAIRN_DATA.`, 1);
      }
    },
    write: (run) => {
      writeFileSync(`${path}.new`, `${JSON.stringify(run)}\n`);
      renameSync(`${path}.new`, path);
    },
  };
};

export const runFileInMemory = (): RunFile => {
  let kept: KeptRun | undefined;
  return {
    read: () => kept,
    write: (run) => {
      kept = run;
    },
  };
};
