import type { StoredEvent } from '../../../shared/domain/event.ts';
import type { Protocol } from '../../../shared/domain/protocol.ts';
import type { ParticipantRecord, StepOutcome } from '../../../shared/domain/record.ts';
import type { TextsPerDay } from '../../../shared/ports/study-book.ts';
import type { Seen, Violation, Written } from '../outside/seen.ts';

/** One record as it stands at the end, with its history and the pointer that its facts ask for. */
export interface Final {
  record: ParticipantRecord;
  events: StoredEvent[];
  /** ISO instant; absent when nothing lies ahead. */
  pointer?: string;
}

/** A name, number, address or pseudonym, and of whom it is; of several where a number was given twice. */
export interface Owner {
  kind: 'pseudonym' | 'alias' | 'contact';
  studies: ReadonlySet<string>;
  mentors: ReadonlySet<string>;
}

export interface LivedStudy {
  id: string;
  resendsOnce: boolean;
  /** Parts of texts that may leave in a day, by stream; absent: any. */
  textsPerDay?: TextsPerDay;
  /** Numbers and addresses that its messages come from. */
  senders: readonly string[];
  zone: string;
  /** ISO local dates on which nothing is sent. */
  holidays: readonly string[];
  protocol: Protocol;
}

/** What the checks judge, all of it from the outside: what providers were asked, what the tables took, what was written down elsewhere. */
export interface Lived {
  seen: Seen;
  studies: LivedStudy[];
  /** By study and participant: every number and mail address that was ever theirs. */
  addresses: ReadonlyMap<string, ReadonlySet<string>>;
  /** By what the API may show of people. */
  owners: ReadonlyMap<string, Owner>;
  finals: Final[];
  /** By study and participant: whose card lies in the vault at the end. */
  cards: ReadonlySet<string>;
  /** When the world was left, a while after all faults stopped. */
  end: number;
  tickMinutes: number;
  /** Nothing went wrong, so that nothing has an excuse. */
  isCalm: boolean;
  /** Nothing was down for days, and nobody was ended in the midst of being written to. */
  isSteady: boolean;
  /** No worker died or froze: whatever is unclear was asked of a provider. */
  isWithoutCrash: boolean;
  skewSeconds: number;
  /** So long may the index of who is due know nothing of what was written. */
  staleIndexSeconds: number;
}

/** A worker decides by what it read; its commit comes a little later. */
export const MINUTE_OF_WORK_MS = 60_000;

/** How much later than it should a commit may come, by clocks that differ. Milliseconds. */
export const slackOf = ({ skewSeconds }: Pick<Lived, 'skewSeconds'>): number => MINUTE_OF_WORK_MS + skewSeconds * 1_000;

export type Check = (lived: Lived) => Violation[];

export const nameOf = (study: string, participant: string): string => `${study}/${participant}`;

/** Steps whose outcome is another one after a commit than before. */
export const newOutcomes = ({ before, after }: Written): [string, StepOutcome][] =>
  Object.entries(after.steps).filter(([key, outcome]) => {
    const known = before?.steps[key];
    return known?.state !== outcome.state || attemptIn(known) !== attemptIn(outcome);
  });

export const attemptIn = (outcome: StepOutcome | undefined): string | undefined =>
  outcome && 'attempt' in outcome ? outcome.attempt : undefined;

export const violation = (
  check: string,
  at: number,
  { study, participant }: { study: string; participant: string },
  what: string,
): Violation => ({
  check,
  at,
  study,
  participant,
  what,
});
