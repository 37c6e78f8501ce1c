import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWords } from '../../../words/use-words.ts';
import { peopleWords } from '../words.ts';

export interface SearchRowProps {
  /** What can be looked for. */
  label: string;
  value: string | undefined;
  onSearch: (q: string | undefined) => void;
}

/** Looked for when one says so, never letter by letter: each name that it shows is noted in the access log. */
export const SearchRow = ({ label, value = '', onSearch }: SearchRowProps) => {
  const say = useWords(peopleWords);
  const [typed, setTyped] = useState(value);
  const [asked, setAsked] = useState(value);
  if (value !== asked) {
    setAsked(value);
    setTyped(value);
  }
  return (
    <form
      className="search-row"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim() || undefined);
      }}
    >
      <TextField label={label} value={typed} onChange={setTyped} type="search" />
      <Button type="submit">{say('find')}</Button>
    </form>
  );
};
