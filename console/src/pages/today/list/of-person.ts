import type { WorkItem } from '../queries.ts';

type Whose = Pick<WorkItem, 'participant'>;

/** The API keeps what is open about one person together, so that they are called once. */
export const isOfSamePerson = (item: Whose, above: Whose): boolean => item.participant === above.participant;

/** How many lines of the list each participant has. */
export const mattersOf = (items: readonly Whose[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { participant } of items) counts.set(participant, (counts.get(participant) ?? 0) + 1);
  return counts;
};
