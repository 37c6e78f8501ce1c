import type { Change, StoredEvent } from '../event.ts';
import type { ParticipantRecord } from '../record.ts';
import { type EntryContext, laterOf } from './entry.ts';
import { signsOnRecord } from './sign-of-life.ts';

export const isVoided = (event: StoredEvent, history: StoredEvent[]): boolean =>
  history.some((later) => later.voids === event.version && !isVoided(later, history));

const signOf = ({ changes }: StoredEvent): Change | undefined => changes.find(({ path }) => path === '/lastSignOfLife');

const isInstant = (value: unknown): value is string => typeof value === 'string';

/**
 * The record with the last sign of life that stands without an entry: of what was known before them all, of what other entries
 * gave, and of what is still on record. One that was entered after a later one left no trace but what it says.
 * @param record with the facts of the entry taken back
 * @param history all events of the record, oldest first
 */
export const withSignThatStands = (
  record: ParticipantRecord,
  event: StoredEvent,
  history: StoredEvent[],
  context: EntryContext,
): ParticipantRecord => {
  const others = history.filter((each) => each !== event);
  const first = history.find(signOf);
  const known = first === undefined ? record.lastSignOfLife : signOf(first)?.old;
  const given = others.filter((each) => each.action !== 'voided' && !isVoided(each, others));
  const signs = [known, ...given.map((each) => signOf(each)?.new), ...signsOnRecord(record, context)].filter(isInstant);
  const { lastSignOfLife: _lastSignOfLife, ...rest } = record;
  return signs.length === 0 ? rest : { ...rest, lastSignOfLife: signs.reduce(laterOf) };
};
