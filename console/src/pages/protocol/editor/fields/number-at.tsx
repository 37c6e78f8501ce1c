import { NumberField } from '../../../../kit/number-field.tsx';
import { useField } from '../../draft/editing.ts';
import { Place } from './place.tsx';
import type { FieldAtProps } from './text-at.tsx';

export interface NumberAtProps extends FieldAtProps {
  min?: number;
}

export const NumberAt = ({ path, label, description, min = 1 }: NumberAtProps) => {
  const { pointer, value, set, error } = useField(path);
  return (
    <Place pointer={pointer}>
      <NumberField
        label={label}
        {...(description === undefined ? {} : { description })}
        {...(error === undefined ? {} : { error })}
        min={min}
        value={typeof value === 'number' ? value : undefined}
        onChange={set}
      />
    </Place>
  );
};
