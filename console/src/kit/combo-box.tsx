import { lazy } from 'react';
import type { Option } from './select.tsx';
import type { FieldProps } from './field-parts.tsx';
import { FieldToCome } from './field-to-come.tsx';

export interface ComboBoxProps<Id extends string> extends FieldProps {
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (value: Id | null) => void;
}

const Loaded = lazy(async () => ({ default: (await import('./later/combo-box.tsx')).ComboBox }));

/** One of many: typing narrows them down. */
export const ComboBox = <Id extends string>(props: ComboBoxProps<Id>) => {
  const { options, onChange } = props;
  return (
    <FieldToCome label={props.label}>
      <Loaded
        {...props}
        onChange={(chosen) => {
          onChange(options.find(({ id }) => id === chosen)?.id ?? null);
        }}
      />
    </FieldToCome>
  );
};
