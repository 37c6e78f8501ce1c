import { cellFault, type ImportFault } from '../../shared/contract/import-fault.ts';
import { cardReach, NOWHERE, reachedBy } from '../../shared/domain/card-reach.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import type { FileRow } from './import-file.ts';
import type { Judgement } from './import-judge.ts';

const WHY = 'is empty, and no text and no e-mail reaches them in another way: give it, or call and write instead';
const NOBODY = 'agreed to nothing by which they can be reached: no message, call or letter goes to them';

/** Where messages would go that somebody agreed to; undefined where one goes, or they agreed to none and can be reached otherwise. */
const missingWay = (
  card: ContactCard | undefined,
  { interviews }: BothRecords,
  today: string,
): 'phone' | 'email' | '' | undefined => {
  const { consent, participation } = interviews;
  if (participation.life === 'dead' || participation.interviews === 'stopped') return undefined;
  const ways = reachedBy(card ? cardReach(card) : NOWHERE, consent, today);
  if (ways.includes('sms') || ways.includes('email')) return undefined;
  if (consent.sms && !card?.phones.length) return 'phone';
  if (consent.email && card?.email === undefined) return 'email';
  return ways.length === 0 ? '' : undefined;
};

/** Somebody of whom every message would be skipped, though they agreed to be written to; said where a file brings it about. */
export const reachFaults = ({ line, missing }: FileRow, judged: Judgement, today: string): ImportFault[] => {
  // A file that is refused for want of a column says nothing of what would stand in it.
  if (missing.length > 0 || (judged.kind !== 'create' && judged.kind !== 'update')) return [];
  const column = missingWay(judged.card, judged.records, today);
  if (column === undefined) return [];
  const wasSo = judged.kind === 'update' && missingWay(judged.known, judged.before, today) !== undefined;
  return wasSo ? [] : [{ line, ...cellFault(column, 'nothing-reaches', column === '' ? NOBODY : WHY) }];
};
