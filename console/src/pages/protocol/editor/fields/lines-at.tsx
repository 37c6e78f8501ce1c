import { useState } from 'react';
import { TextField } from '../../../../kit/text-field.tsx';
import { useField } from '../../draft/editing.ts';
import { Place } from './place.tsx';
import type { FieldAtProps } from './text-at.tsx';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A list, one item a line. */
export const LinesAt = ({ path, label, description }: FieldAtProps) => {
  const { pointer, value, set, error } = useField(path, true);
  const items = Array.isArray(value) ? value.map(String) : [];
  const [typed, setTyped] = useState(items.join('\n'));
  // An empty line that is being typed is no item yet.
  const shown = linesOf(typed).join('\n') === items.join('\n') ? typed : items.join('\n');
  return (
    <Place pointer={pointer}>
      <TextField
        label={label}
        {...(description === undefined ? {} : { description })}
        {...(error === undefined ? {} : { error })}
        rows={Math.max(2, items.length + 1)}
        value={shown}
        onChange={(text) => {
          setTyped(text);
          const lines = linesOf(text);
          set(lines.length === 0 ? undefined : lines);
        }}
      />
    </Place>
  );
};
