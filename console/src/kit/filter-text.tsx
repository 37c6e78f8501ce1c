import { useEffect, useState } from 'react';
import { TextField } from './text-field.tsx';

export interface FilterTextProps {
  label: string;
  description?: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** Long enough that a word is not asked for letter by letter. */
const TYPING_PAUSE_MS = 350;

/** Typed text filters once the typing pauses. */
export const FilterText = ({ label, description, value = '', onChange }: FilterTextProps) => {
  const [typed, setTyped] = useState(value);
  const [asked, setAsked] = useState(value);
  if (value !== asked) {
    setAsked(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return undefined;
    const pause = setTimeout(() => {
      setAsked(typed.trim());
      onChange(typed.trim() || undefined);
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(pause);
    };
  }, [typed, value, onChange]);
  return (
    <TextField
      label={label}
      value={typed}
      onChange={setTyped}
      type="search"
      {...(description === undefined ? {} : { description })}
    />
  );
};
