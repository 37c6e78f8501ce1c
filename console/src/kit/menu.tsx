import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover,
  type MenuItemProps,
} from 'react-aria-components/Menu';
import { Button } from './button.tsx';

export interface MenuProps {
  label: string;
  /** In place of the label on a phone. */
  short?: string;
  /** Said before the label by a screen reader: `Language: Dansk`. */
  description?: string;
  children: ReactNode;
}

export const Menu = ({ label, short, description, children }: MenuProps) => (
  <MenuTrigger>
    <Button kind="quiet" {...(description === undefined ? {} : { 'aria-label': `${description}: ${label}` })}>
      {short === undefined ? (
        label
      ) : (
        <>
          <span className="at-desk">{label}</span>
          <span className="on-phone">{short}</span>
        </>
      )}{' '}
      <span aria-hidden="true">▾</span>
    </Button>
    <Popover className="popover">
      <AriaMenu className="options">{children}</AriaMenu>
    </Popover>
  </MenuTrigger>
);

export const MenuItem = (props: MenuItemProps) => <AriaMenuItem {...props} className="option" />;
