import { bookingWrites } from './booking-writes.ts';
import { outdatedBy } from './outdated-people.ts';
import type { Commit } from './record-store.ts';

/** What one transaction of the store may hold; beyond it nothing is written. */
export const COMMIT_MAX_ITEMS = 100;

/**
 * How much of that a commit takes. A newcomer takes four places (two records, with their first events in them, how the id is spelled, and the contact),
 * so that 25 fit one transaction; one more for each mentor whose caseload changes, for each appointment, and for each day of an assessor that one falls on.
 * Whoever says no or agrees something takes one more for each record, and a card that is not new two, on the list that no restore touches.
 * Look-ups that a contact gains are written before; those that it loses go in the transaction.
 */
export const commitItems = (commit: Commit): number => {
  const records = commit.changes.reduce(
    (sum, { before, after }) => sum + (before || after.stream === 'interviews' ? 2 : 1),
    0,
  );
  const mentors = new Set(commit.caseloads?.map(({ study, mentor }) => `${study}#${mentor}`)).size;
  const contacts = (commit.contacts ?? []).reduce(
    (sum, { lookups, lookupsBefore = [] }) => sum + 1 + lookupsBefore.filter((each) => !lookups.includes(each)).length,
    0,
  );
  const lists = [commit.archive, commit.unarchive, commit.messages, commit.notices, commit.links, commit.links];
  // A number's day, and its 30 days.
  const single = (commit.numberDay ? 2 : 0) + (commit.providerMessage ? 1 : 0);
  const outdated = outdatedBy(commit).length;
  const { kept, gone, days } = bookingWrites(commit);
  const bookings = kept.length + gone.length + days.length;
  return (
    records + mentors + contacts + outdated + bookings + lists.reduce((sum, list) => sum + (list?.length ?? 0), single)
  );
};
