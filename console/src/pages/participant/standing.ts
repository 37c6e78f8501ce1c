import type { Person } from './queries.ts';

export interface Standing {
  followUp: string;
  at: string;
}

/** What somebody still comes to, or what waits for its outcome: one that was held keeps its appointment as it stood. */
export const standingInterviews = ({ followUps = [] }: Pick<Person, 'followUps'>): Standing[] =>
  followUps
    .flatMap(({ id, appointment, outcome }) =>
      appointment && outcome === undefined ? [{ followUp: id, at: appointment.at }] : [],
    )
    .sort((one, other) => one.at.localeCompare(other.at));
