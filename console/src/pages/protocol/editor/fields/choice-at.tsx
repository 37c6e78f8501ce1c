import { Select, type Option } from '../../../../kit/select.tsx';
import { useField } from '../../draft/editing.ts';
import { Place } from './place.tsx';
import type { FieldAtProps } from './text-at.tsx';

export interface ChoiceAtProps extends FieldAtProps {
  options: readonly Option[];
  /** The word for leaving it out; absent: one has to be chosen. */
  none?: string;
}

const NONE = ' ';

export const ChoiceAt = ({ path, label, description, options, none }: ChoiceAtProps) => {
  const { pointer, value, set, error } = useField(path, true);
  const current = typeof value === 'string' ? value : null;
  const isUnknown = current !== null && options.every(({ id }) => id !== current);
  return (
    <Place pointer={pointer}>
      <Select
        label={label}
        {...(description === undefined ? {} : { description })}
        {...(error === undefined ? {} : { error })}
        options={[
          ...(none === undefined ? [] : [{ id: NONE, label: none }]),
          ...options,
          // What stands in the document is shown, whether or not it is known.
          ...(isUnknown ? [{ id: current, label: current }] : []),
        ]}
        value={current ?? (none === undefined ? null : NONE)}
        onChange={(id) => {
          set(id === NONE ? undefined : id);
        }}
      />
    </Place>
  );
};
