import type { LevelStore } from './level-store.ts';
import type { RequestTokens } from './request-tokens.ts';
import { itemKey } from './row-keys.ts';
import type { Tables } from './tables.ts';
import type { Turns } from './turn-taking.ts';
import type { StoredTable, WireItem } from './wire-item.ts';

/** What every operation works on. */
export interface Storage {
  level: LevelStore;
  tables: Tables;
  tokens: RequestTokens;
  /** Whoever reads in order to write, or reads several items as of one moment, does it in a turn. */
  turns: Turns;
  item: (table: StoredTable, key: WireItem) => WireItem | undefined;
  /** @param key as `itemKey` */
  itemAt: (key: string) => WireItem | undefined;
}

export const storageOf = (level: LevelStore, tables: Tables, tokens: RequestTokens, turns: Turns): Storage => ({
  level,
  tables,
  tokens,
  turns,
  item: (table, key) => level.get(itemKey(table, key)) as WireItem | undefined,
  itemAt: (key) => level.get(key) as WireItem | undefined,
});
