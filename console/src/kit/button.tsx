import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';

export interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  className?: string;
  /** `primary`: the one thing this form is for; `danger`: what cannot be undone. */
  kind?: 'plain' | 'primary' | 'danger' | 'quiet';
}

export const Button = ({ kind = 'plain', className = '', ...props }: ButtonProps) => (
  <AriaButton {...props} className={`button ${className}`} data-kind={kind} />
);
