import type { FollowUp, Person } from './queries.ts';

/** Nothing is entered about them any more: the API answers 410. */
export const isGone = ({ erasure }: Pick<Person, 'erasure'>): boolean =>
  erasure?.state === 'begun' || erasure?.state === 'done';

/** They are met and written to no more; what was before is still entered. */
export const isMetNoMore = (person: Pick<Person, 'erasure' | 'status'>): boolean =>
  isGone(person) || person.status === 'dead';

/** Nothing is planned or sent: also while an erasure can still be taken back. */
export const isSentNothing = (person: Pick<Person, 'erasure' | 'status'>): boolean =>
  isMetNoMore(person) || person.erasure !== undefined;

/** From a mail about a questionnaire nobody takes a time, though one may be booked for it. */
export const isOffered = ({ ended, questionnaire }: Pick<FollowUp, 'ended' | 'questionnaire'>): boolean =>
  ended === undefined && !questionnaire;
