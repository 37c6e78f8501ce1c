/** The parts of dynalite 4.0.0 that the embedded store stands on. It ships no types, and its inner files are no promised API: hence the exact version. */

/* eslint-disable no-restricted-syntax, @typescript-eslint/consistent-type-imports -- CommonJS modules have one default export, and a declaration of a module cannot import. */

declare module 'dynalite/db/index.js' {
  type WireValue = import('./wire-item.ts').WireValue;
  type WireItem = import('./wire-item.ts').WireItem;
  type StoredTable = import('./wire-item.ts').StoredTable;
  type KeyAttribute = import('./wire-item.ts').KeyAttribute;

  export interface Level {
    open(): Promise<void>;
    /** Absent: undefined. */
    getSync(key: string): unknown;
    batch(writes: ({ type: 'put'; key: string; value: unknown } | { type: 'del'; key: string })[]): Promise<void>;
    iterator(range: object): { nextv(size: number): Promise<[string, unknown][]>; close(): Promise<void> };
    close(): Promise<void>;
  }

  export interface Refusal extends Error {
    statusCode: number;
    body: { __type: string; message: string };
  }

  const db: {
    /** With a path on disk, without it in memory. */
    create(options: { path?: string }): { db: Level };
    createKey(item: WireItem, table: StoredTable, keySchema?: KeyAttribute[]): string;
    validateItem(item: WireItem, table: StoredTable): Refusal | null | undefined;
    validateKey(key: WireItem, table: StoredTable): Refusal | null | undefined;
    compare(operator: string, value: WireValue | undefined, others: (WireValue | undefined)[]): boolean;
    mapPath(path: (string | number)[], item: WireItem): WireValue | null | undefined;
    mapPaths(paths: (string | (string | number)[])[], item: WireItem): WireItem;
    matchesFilter(item: WireItem, filter: object, operator?: string): boolean;
    itemSize(item: WireItem, compress?: boolean, addMetaSize?: boolean, rangeKey?: string): number;
    capacityUnits(item: WireItem | undefined, isRead: boolean, isConsistent?: boolean): number;
    validationError(message: string): Refusal;
  };
  export default db;
}

declare module 'dynalite/validations/index.js' {
  type Custom = (data: never, store: never) => unknown;

  const validations: {
    /** Strips what the operation does not know, in place. */
    checkTypes(data: object, types: object): Record<string, unknown>;
    checkValidations(data: object, types: object, custom: Custom | undefined, store: object): void;
    /** Leaves the parsed expressions in the request. @returns what is wrong with one */
    validateExpressions(request: object): string | undefined;
    /** What is wrong with the value; brings its numbers into their one spelling. */
    validateAttributeValue(value: object): string | undefined;
  };
  export default validations;
}

declare module 'dynalite/validations/*.js' {
  const shape: { types: Record<string, object>; custom?: (data: never, store: never) => unknown };
  export default shape;
}

declare module 'dynalite/actions/*.js' {
  type Done = (refused: Error | null | undefined, answer?: object) => void;
  const action: (store: object, data: object, done: Done) => void;
  export default action;
}
