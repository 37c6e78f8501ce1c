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
  /** Said before the label by a screen reader: `Language: Dansk`. */
  description?: string;
  children: ReactNode;
}

export const Menu = ({ label, description, children }: MenuProps) => (
  <MenuTrigger>
    <Button kind="quiet" {...(description === undefined ? {} : { 'aria-label': `${description}: ${label}` })}>
      {label} <span aria-hidden="true">▾</span>
    </Button>
    <Popover className="popover">
      <AriaMenu className="options">{children}</AriaMenu>
    </Popover>
  </MenuTrigger>
);

export const MenuItem = (props: MenuItemProps) => <AriaMenuItem {...props} className="option" />;
