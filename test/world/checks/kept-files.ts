import type { LaterImport } from '../../../shared/contract/stored-import.ts';
import type { Kept, Violation } from '../outside/seen.ts';
import { progressIn } from '../outside/progress-in.ts';
import { wordsIn } from '../outside/shown.ts';
import type { Check } from './lived.ts';

const MINUTE_MS = 60_000;
/** What was not received whole is refused after a quarter of an hour, by the run of the next minute. */
const OVER_WITHIN_MS = 20 * MINUTE_MS;

const decoded = (text: string): string => Buffer.from(text, 'base64').toString();

/** As it lies there, and as anybody would read it who takes it for base64, once or twice. */
const readingsOf = ({ key, item = {} }: Kept): string => {
  const texts = Object.values(item).filter((value) => typeof value === 'string');
  const once = texts.map(decoded);
  // Within JSON the inner text stands between quotes.
  const twice = once.map((text) => decoded(text.replaceAll('"', '')));
  return [JSON.stringify([key, item]), ...once, ...twice].join('\n');
};

/** I11: of people nothing is kept of a long file but what is sealed. */
export const keptSealed: Check = ({ seen: { kept }, owners }) =>
  kept.flatMap((each): Violation[] => {
    const words = wordsIn(readingsOf(each)).filter((word) => owners.has(word));
    return words.length === 0
      ? []
      : [{ check: 'I11', at: each.at, what: `what is kept of a long file shows ${words.join(', ')}` }];
  });

const fileOf = ({ id, since }: Pick<LaterImport, 'id' | 'since'>): string => `#IMPORT#${id}#${since}`;

/** I12: once faults stop every long file comes to its end, and no part of it outlives it. */
export const keptNoLonger: Check = ({ seen: { kept }, end }) => {
  const latest = new Map(kept.map((each) => [`${each.key.pk} ${each.key.sk}`, each]));
  const waiting: LaterImport[] = [];
  for (const each of latest.values()) {
    const progress = progressIn(each);
    if (progress?.isKept) waiting.push(progress);
  }
  const late = waiting
    .filter(({ since }) => Date.parse(since) < end - OVER_WITHIN_MS)
    .map(({ study, state, since }) => ({
      check: 'I12',
      at: end,
      study,
      what: `a long file of ${since} is still ${state}, and kept`,
    }));
  const parts = [...latest.values()].filter((each) => each.item && progressIn(each) === undefined);
  const orphans = parts
    .filter(({ key }) => !waiting.some((progress) => key.pk.endsWith(fileOf(progress))))
    .map(({ at, key }) => ({ check: 'I12', at, what: `${key.pk} ${key.sk} is kept of a long file that is over` }));
  return [...late, ...orphans];
};
