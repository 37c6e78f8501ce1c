import type { Found } from '../../../finder/queries.ts';
import { useWords } from '../../../words/use-words.ts';
import { useWhichOne } from './use-which-one.ts';
import { bookWords } from './words.ts';

interface ChosenPersonProps {
  id: string;
  /** As the search showed them; unset for whoever comes from a page that names them. */
  found: Found | undefined;
}

/** For whom it is booked: said with the name, to be read back to the caller. */
export const ChosenPerson = ({ id, found }: ChosenPersonProps) => {
  const say = useWords(bookWords);
  const whichOne = useWhichOne();
  return (
    <p>
      {say('participant')}: {found?.name === undefined ? null : <strong>{found.name}</strong>} <strong>{id}</strong>
      {found ? <span className="description"> {whichOne(found)}</span> : null}
    </p>
  );
};
