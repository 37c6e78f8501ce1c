import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import db, { type Level } from 'dynalite/db/index.js';

export type Write = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };

/** Bounds as in LevelDB. */
export interface KeyRange {
  gt?: string;
  gte?: string;
  lt?: string;
  lte?: string;
  reverse?: boolean;
  limit?: number;
}

/** Ordered text keys to JSON values. What is read is never older than the last write that was answered. */
export interface LevelStore {
  get: (key: string) => unknown;
  /** The only way in: one batch of LevelDB, which a crash at any point leaves whole or absent. */
  write: (writes: Write[]) => Promise<void>;
  /** Pages of a snapshot taken at the call. */
  pages: (range: KeyRange, pageSize: number) => AsyncGenerator<[key: string, value: unknown][], void, undefined>;
  close: () => Promise<void>;
}

const HOLDER_FILE = 'holder.json';

const holderOf = (path: string): string => {
  try {
    const { pid } = JSON.parse(readFileSync(join(path, HOLDER_FILE), 'utf8')) as { pid: number };
    return pid === process.pid ? 'this process itself' : `process ${String(pid)}`;
  } catch {
    return 'another process';
  }
};

interface Cause {
  message: string;
  code?: string;
  cause?: unknown;
}

/** By shape and not by class: what LevelDB itself throws need not be of this realm's Error. */
const isCause = (error: unknown): error is Cause => typeof error === 'object' && error !== null && 'message' in error;

const causes = (error: unknown): Cause[] => (isCause(error) ? [error, ...causes(error.cause)] : []);

const cannotOpen = (path: string, error: unknown): Error => {
  const chain = causes(error);
  const isLocked = chain.some(({ code }) => code === 'LEVEL_LOCKED');
  const advice = isLocked
    ? `is in use by ${holderOf(path)}: stop that one first, or choose another folder`
    : `cannot be opened: ${chain.at(-1)?.message ?? String(error)}`;
  return Object.assign(new Error(`The data folder ${path} ${advice}.`, { cause: error }), { name: 'DataFolderError' });
};

const openLevel = async (path: string | undefined): Promise<Level> => {
  const level = db.create(path === undefined ? {} : { path }).db;
  if (path === undefined) {
    await level.open();
    return level;
  }
  try {
    await level.open();
    writeFileSync(join(path, HOLDER_FILE), JSON.stringify({ pid: process.pid }));
  } catch (error) {
    throw cannotOpen(path, error);
  }
  return level;
};

/** @throws Error named DataFolderError, in one line that says who holds the folder and what to do. */
export const openLevelStore = async (path?: string): Promise<LevelStore> => {
  const level = await openLevel(path);
  return {
    get: (key) => level.getSync(key),
    write: async (writes) => level.batch(writes),
    async *pages(range, pageSize) {
      const iterator = level.iterator(range);
      try {
        for (let page = await iterator.nextv(pageSize); page.length > 0; page = await iterator.nextv(pageSize)) {
          yield page;
        }
      } finally {
        await iterator.close();
      }
    },
    close: async () => level.close(),
  };
};
