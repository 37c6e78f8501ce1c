import type { Hold } from '../queries.ts';

/** Holds that are in force on a day. */
export const holdsOn = (holds: readonly Hold[], today: string): Hold[] =>
  holds.filter(
    ({ from, until, liftedAt }) => liftedAt === undefined && from <= today && (until === undefined || until >= today),
  );

/** Those that are still ahead or in force: they can be lifted. */
export const openHolds = (holds: readonly Hold[], today: string): Hold[] =>
  holds.filter(({ until, liftedAt }) => liftedAt === undefined && (until === undefined || until >= today));
