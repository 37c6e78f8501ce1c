import type { Person, Whom } from './queries.ts';

/** What every view of a participant is given, as far as whoever looks may see it. */
export interface ViewProps {
  whom: Whom;
  person: Person;
  etag: string | undefined;
}
