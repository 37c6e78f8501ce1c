import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';

export interface CheckboxProps {
  label: string;
  /** What it leads to. */
  description?: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isLabelHidden?: boolean;
  isIndeterminate?: boolean;
  isDisabled?: boolean;
  name?: string;
}

export const Checkbox = ({ label, description, isLabelHidden, isIndeterminate, ...props }: CheckboxProps) => (
  <AriaCheckbox
    {...props}
    isIndeterminate={isIndeterminate ?? false}
    className={description === undefined ? 'checkbox' : 'checkbox choice'}
  >
    <span className="check" aria-hidden="true" />
    <span className={isLabelHidden ? 'visually-hidden' : ''}>
      {label}
      {description === undefined ? null : <span className="description"> {description}</span>}
    </span>
  </AriaCheckbox>
);
