import { createHash } from 'node:crypto';
import type { LevelStore, Write } from './level-store.ts';
import { PREFIX_END, TOKEN_PREFIX } from './row-keys.ts';
import { refusal } from './refusal.ts';

/** As long as DynamoDB remembers a ClientRequestToken. */
export const TOKEN_LIFE_MINUTES = 10;
const TOKEN_LIFE_MS = TOKEN_LIFE_MINUTES * 60_000;
/** More than one, so that tokens leave faster than they come. */
const FORGOTTEN_PER_WRITE = 4;
const PAGE_ROWS = 1_000;

interface UsedToken {
  usedAtMs: number;
  digest: string;
}

export interface RequestTokens {
  /** Whether this very request was already done. @throws IdempotentParameterMismatchException when the token stood for another request */
  isRepeated: (token: string, digest: string) => boolean;
  /** What remembers the token, for the batch of its transaction; some expired ones leave with it. */
  writes: (token: string, digest: string) => Write[];
  /** To be called when that batch is written. */
  remember: (token: string, digest: string) => void;
}

export const digestOf = (request: object): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('base64');

const readTokens = async (store: LevelStore): Promise<Map<string, UsedToken>> => {
  const tokens: [string, UsedToken][] = [];
  for await (const page of store.pages({ gt: TOKEN_PREFIX, lt: TOKEN_PREFIX + PREFIX_END }, PAGE_ROWS)) {
    tokens.push(...page.map(([key, used]): [string, UsedToken] => [key, used as UsedToken]));
  }
  return new Map(tokens.sort(([, a], [, b]) => a.usedAtMs - b.usedAtMs));
};

/** The tokens of the last minutes, oldest first; kept with the data, so that a retry after a restart is still known. */
export const openRequestTokens = async (store: LevelStore, now: () => number): Promise<RequestTokens> => {
  const tokens = await readTokens(store);
  const isExpired = (used: UsedToken): boolean => now() - used.usedAtMs >= TOKEN_LIFE_MS;

  const expired = (): string[] => {
    const keys: string[] = [];
    for (const [key, used] of tokens) {
      if (keys.length === FORGOTTEN_PER_WRITE || !isExpired(used)) break;
      keys.push(key);
    }
    return keys;
  };

  return {
    isRepeated: (token, digest) => {
      const used = tokens.get(TOKEN_PREFIX + token);
      if (!used || isExpired(used)) return false;
      if (used.digest !== digest) {
        throw refusal(
          'IdempotentParameterMismatchException',
          'Request parameters do not match with previous request with the same token',
        );
      }
      return true;
    },
    writes: (token, digest) => [
      ...expired().map((key): Write => ({ type: 'del', key })),
      { type: 'put', key: TOKEN_PREFIX + token, value: { usedAtMs: now(), digest } satisfies UsedToken },
    ],
    remember: (token, digest) => {
      const key = TOKEN_PREFIX + token;
      for (const old of expired()) {
        tokens.delete(old);
      }
      tokens.delete(key);
      tokens.set(key, { usedAtMs: now(), digest });
    },
  };
};
