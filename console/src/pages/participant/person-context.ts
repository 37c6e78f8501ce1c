import { createContext, useContext } from 'react';
import type { Person, Whom } from './queries.ts';
import type { Term } from '../../words/terms/use-terms.ts';

/** Who stands on the page, as they were last read, and the words of whoever looks. */
export interface OnThePage {
  whom: Whom;
  person: Person;
  etag: string | undefined;
  term: Term;
  /** Staff by their name, where it is known. */
  nameOf: (user: string) => string;
}

export const PersonContext = createContext<OnThePage | null>(null);

/** @throws Error outside a participant's page */
export const usePerson = (): OnThePage => {
  const onThePage = useContext(PersonContext);
  if (onThePage === null) throw new Error('No participant is on the page');
  return onThePage;
};
