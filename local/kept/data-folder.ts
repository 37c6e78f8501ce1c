import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from '../error-code.ts';
import { Trouble } from '../trouble.ts';
import type { OutboxLine } from '../providers/captured-message.ts';
import { journalInMemory, openJournal, type Journal } from './journal.ts';
import { runFileIn, runFileInMemory, type RunFile } from './run-file.ts';

/** Where one machine keeps its data: a folder, or nowhere. */
export interface DataFolder {
  /** Of the tables; absent: in memory. */
  tables?: string;
  /** Of the key that signs tokens; absent: in memory. */
  tokenKey?: string;
  /** Of the sealed lists for an outage; absent: none are kept. */
  outageLists?: string;
  run: RunFile;
  /** To be opened when the tables are: their lock keeps two processes apart. */
  openOutbox(): Journal<OutboxLine>;
}

/** Step by step: asked to make all at once, Node tries for ever where a file system takes no folders. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
};

/** @throws Trouble when it cannot be made or written. */
export const dataFolder = (path: string | undefined): DataFolder => {
  if (path === undefined) return { run: runFileInMemory(), openOutbox: journalInMemory };
  const tables = join(path, 'tables');
  try {
    makeFolder(tables);
    accessSync(path, constants.W_OK);
  } catch (error) {
    const why = errorCode(error) ?? 'unknown';
    throw new Trouble(`The data folder ${path} cannot be written (${why}): name another one in CAIRN_DATA.`, 1);
  }
  return {
    tables,
    tokenKey: join(path, 'token-key.json'),
    outageLists: join(path, 'outage-lists'),
    run: runFileIn(path),
    openOutbox: () => openJournal<OutboxLine>(join(path, 'outbox.jsonl')),
  };
};
