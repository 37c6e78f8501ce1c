import { TextField } from '../../../../kit/text-field.tsx';
import type { Path } from '../../draft/at.ts';
import { useField } from '../../draft/editing.ts';
import { Place } from './place.tsx';

export interface FieldAtProps {
  path: Path;
  label: string;
  description?: string;
}

export interface TextAtProps extends FieldAtProps {
  /** Kept even when empty; otherwise the field is left out of the document then. */
  isRequired?: boolean;
}

export const TextAt = ({ path, label, description, isRequired = false }: TextAtProps) => {
  const { pointer, value, set, error } = useField(path, true);
  return (
    <Place pointer={pointer}>
      <TextField
        label={label}
        {...(description === undefined ? {} : { description })}
        {...(error === undefined ? {} : { error })}
        value={typeof value === 'string' ? value : ''}
        onChange={(text) => {
          set(text === '' && !isRequired ? undefined : text);
        }}
      />
    </Place>
  );
};
