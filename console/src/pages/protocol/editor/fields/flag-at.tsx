import { Checkbox } from '../../../../kit/checkbox.tsx';
import { useField } from '../../draft/editing.ts';
import { Place } from './place.tsx';
import type { FieldAtProps } from './text-at.tsx';

export interface FlagAtProps extends FieldAtProps {
  /** What is written for each of the two; undefined leaves the field out. */
  on?: unknown;
  off?: unknown;
  /** What holds while nothing is written. */
  isOnByDefault?: boolean;
}

export const FlagAt = ({ path, label, on = true, off, isOnByDefault = false }: FlagAtProps) => {
  const { pointer, value, set, error } = useField(path);
  return (
    <Place pointer={pointer}>
      <Checkbox
        label={label}
        isSelected={value === undefined ? isOnByDefault : value === on || value === true}
        onChange={(isSelected) => {
          set(isSelected ? on : off);
        }}
      />
      {error === undefined ? null : <p className="field-error">{error}</p>}
    </Place>
  );
};
