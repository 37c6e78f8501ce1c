import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';

export interface CheckboxProps {
  label: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isLabelHidden?: boolean;
  isIndeterminate?: boolean;
  isDisabled?: boolean;
  name?: string;
}

export const Checkbox = ({ label, isLabelHidden, isIndeterminate, ...props }: CheckboxProps) => (
  <AriaCheckbox {...props} isIndeterminate={isIndeterminate ?? false} className="checkbox">
    <span className="check" aria-hidden="true" />
    <span className={isLabelHidden ? 'visually-hidden' : ''}>{label}</span>
  </AriaCheckbox>
);
