import type { Violation } from '../outside/seen.ts';
import { attemptIn, type Check, type Lived, newOutcomes, violation } from './lived.ts';

const CLAIM_TO_POST_SECONDS = 20;
/** Clocks of two workers; a request is begun by the clock of one. */
const SECOND_MS = 1_000;

/** I1: of one message at most one request that was taken, or may have been; two where the study allows one more. */
export const oneRequest: Check = ({ seen, studies }) => {
  const requests = new Map<string, number>();
  const found: Violation[] = [];
  for (const { study, participant, step, at, fate, isTold } of seen.posts) {
    if (fate === 'refused' && isTold) continue;
    if (step === 'reply/auto') continue;
    const name = `${study} ${participant ?? 'staff'} ${step}`;
    const count = (requests.get(name) ?? 0) + 1;
    requests.set(name, count);
    const { resendsOnce } = studies.find(({ id }) => id === study) ?? { resendsOnce: false };
    const allowed = resendsOnce && participant !== undefined ? 2 : 1;
    if (count > allowed)
      found.push({
        check: 'I1',
        at,
        study,
        ...(participant === undefined ? {} : { participant }),
        what: `${step} was asked for ${String(count)} times`,
      });
  }
  return found;
};

const channelOf = (outcome: object): unknown => ('channel' in outcome ? outcome.channel : undefined);

/** Claims of which their worker never heard, however often it asked: it sends nothing then. */
const unheardClaims = ({ written, unheard }: Lived['seen']): Set<string> =>
  new Set(
    written
      .filter(({ at }) => unheard.has(at))
      .flatMap((commit) => newOutcomes(commit).flatMap(([, outcome]) => attemptIn(outcome) ?? [])),
  );

/** I2: what is called sent was taken by a provider; without crashes what is unclear was at least asked, where its worker knew of its claim. */
export const sentWasTaken: Check = ({ seen, isWithoutCrash }) => {
  const taken = new Set(seen.posts.filter(({ fate }) => fate === 'taken').map(({ attempt }) => attempt));
  const begun = new Set(seen.begun.map(({ attempt }) => attempt));
  const unheard = unheardClaims(seen);
  return seen.written.flatMap((written) =>
    newOutcomes(written).flatMap(([step, outcome]) => {
      const attempt = attemptIn(outcome);
      if (attempt === undefined || channelOf(outcome) === 'letter') return [];
      const isFalse = outcome.state === 'sent' && !taken.has(attempt);
      const isUnclear = ['unknown', 'unconfirmed'].includes(outcome.state);
      const isUnfounded = isWithoutCrash && isUnclear && !begun.has(attempt) && !unheard.has(attempt);
      return isFalse || isUnfounded
        ? [violation('I2', written.at, written.after, `${step} is ${outcome.state} and was never asked for`)]
        : [];
    }),
  );
};

/** I5: a request begins within 20 seconds of the commit that claimed it. */
export const begunSoon: Check = ({ seen, skewSeconds }: Lived) => {
  const begun = new Map(seen.begun.map(({ attempt, at }) => [attempt, at]));
  return seen.written.flatMap((written) =>
    newOutcomes(written).flatMap(([step, outcome]) => {
      if (outcome.state !== 'sending') return [];
      const at = begun.get(outcome.attempt);
      if (at === undefined) return [];
      const seconds = (at - written.at) / SECOND_MS;
      return seconds > CLAIM_TO_POST_SECONDS + 2 * skewSeconds
        ? [violation('I5', at, written.after, `${step} left ${String(seconds)} s after its claim`)]
        : [];
    }),
  );
};
