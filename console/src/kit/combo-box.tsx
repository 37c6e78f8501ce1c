import { lazy } from 'react';
import type { Option } from './select.tsx';
import type { FieldProps } from './field-parts.tsx';
import { FieldPlace, FieldToCome } from './field-to-come.tsx';

export interface ComboBoxProps<Id extends string> extends FieldProps {
  /** `undefined` while they are asked for. */
  options: readonly Option<Id>[] | undefined;
  value: Id | null;
  onChange: (value: Id | null) => void;
}

const Loaded = lazy(async () => ({ default: (await import('./later/combo-box.tsx')).ComboBox }));

/** One of many: typing narrows them down. It is typed into only once they are known: a list that comes after the typing would stay closed. */
export const ComboBox = <Id extends string>(props: ComboBoxProps<Id>) => {
  const { label, options, onChange } = props;
  if (options === undefined) return <FieldPlace label={label} />;
  return (
    <FieldToCome label={label}>
      <Loaded
        {...props}
        options={options}
        onChange={(chosen) => {
          onChange(options.find(({ id }) => id === chosen)?.id ?? null);
        }}
      />
    </FieldToCome>
  );
};
