import { useId } from 'react';
import { Checkbox } from '../../../../kit/checkbox.tsx';
import type { Option } from '../../../../kit/select.tsx';
import { useField } from '../../draft/editing.ts';
import { Place } from './place.tsx';
import type { FieldAtProps } from './text-at.tsx';

export interface SeveralAtProps extends FieldAtProps {
  options: readonly Option[];
  /** An empty list is left out of the document. */
  isOptional?: boolean;
}

/** Any number of a few; written in the order in which they are offered. */
export const SeveralAt = ({ path, label, options, isOptional = false }: SeveralAtProps) => {
  const { pointer, value, set, error } = useField(path, true);
  const id = useId();
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const choose = (option: string, isSelected: boolean): void => {
    const next = options
      .map((each) => each.id)
      .filter((each) => (each === option ? isSelected : chosen.includes(each)));
    set(isOptional && next.length === 0 ? undefined : next);
  };
  return (
    <Place pointer={pointer}>
      <div role="group" aria-labelledby={id} className="protocol-several">
        <span id={id} className="label">
          {label}
        </span>
        <div className="radios">
          {options.map((option) => (
            <Checkbox
              key={option.id}
              label={option.label}
              isSelected={chosen.includes(option.id)}
              onChange={(isSelected) => {
                choose(option.id, isSelected);
              }}
            />
          ))}
        </div>
        {error === undefined ? null : <p className="field-error">{error}</p>}
      </div>
    </Place>
  );
};
