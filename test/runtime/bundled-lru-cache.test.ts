import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { runs } from '../support/runs.ts';

interface Cache {
  has(key: string): boolean;
  peek(key: string): unknown;
  get(key: string): unknown;
  set(key: string, value: number): unknown;
  clear(): void;
}
type CacheClass = new (capacity: number) => Cache;

const fromTheCache = createRequire(createRequire(__filename).resolve('@aws-sdk/endpoint-cache'));
const Theirs = fromTheCache('mnemonist/lru-cache') as CacheClass;
/** Without types, as a bundle takes it. */
const OURS: string = '../../shared/runtime/bundled-lru-cache.mjs';

const step = fc.record({
  act: fc.constantFrom('has', 'peek', 'get', 'set', 'clear'),
  key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  value: fc.nat(9),
});

const answers = (Made: CacheClass, steps: { act: string; key: string; value: number }[]): unknown[] => {
  const cache = new Made(3);
  return steps.map(({ act, key, value }) => {
    switch (act) {
      case 'has':
        return cache.has(key);
      case 'peek':
        return cache.peek(key);
      case 'get':
        return cache.get(key);
      case 'set':
        cache.set(key, value);
        return 'set';
      default:
        cache.clear();
        return 'cleared';
    }
  });
};

it('keeps and forgets as the cache that it stands for', async () => {
  const { default: Ours } = (await import(OURS)) as { default: CacheClass };
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      expect(answers(Ours, steps)).toEqual(answers(Theirs, steps));
    }),
    { numRuns: runs(1_000), seed: 20260302 },
  );
});
