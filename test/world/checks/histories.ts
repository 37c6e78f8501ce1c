import { verifyChain } from '../../../shared/adapters/event-chain.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { factsAfter, factsOf } from '../../../shared/domain/history.ts';
import { type Check, violation } from './lived.ts';

/** What newer code has added beside the facts that we know. */
const withoutNewer = (facts: unknown): unknown =>
  typeof facts !== 'object' || facts === null
    ? facts
    : Object.fromEntries(Object.entries(facts).filter(([name]) => name !== 'ofNewerCode'));

/** I8: the chain of each history verifies, and its events add up to the record. */
export const historyHolds: Check = ({ finals, end }) =>
  finals.flatMap(({ record, events }) => {
    const own = events.filter(({ stream }) => stream === record.stream);
    if (verifyChain(own, record).kind !== 'intact')
      return [violation('I8', end, record, `the chain of ${record.stream} is broken`)];
    const [added, stands] = [factsAfter(own), factsOf(record)].map((facts) => canonicalJson(withoutNewer(facts)));
    return added === stands
      ? []
      : [violation('I8', end, record, `the events of ${record.stream} do not add up to the record`)];
  });
