import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';

export interface PickListProps<Item> {
  label: string;
  items: readonly Item[];
  idOf: (item: Item) => string;
  /** What a screen reader says of it. */
  textOf: (item: Item) => string;
  /** By Enter, or a press. */
  onPick: (item: Item) => void;
  children: (item: Item) => ReactNode;
}

/** What was found, to open one of it: the focus is on the first, arrow keys go on, Enter opens. */
export const PickList = <Item extends object>(props: PickListProps<Item>) => {
  const { label, items, idOf, textOf, onPick, children } = props;
  return (
    <ListBox
      aria-label={label}
      className="options pick-list"
      autoFocus="first"
      onAction={(key) => {
        const picked = items.find((item) => idOf(item) === key);
        if (picked) onPick(picked);
      }}
    >
      {items.map((item) => (
        <ListBoxItem key={idOf(item)} id={idOf(item)} textValue={textOf(item)} className="option">
          {children(item)}
        </ListBoxItem>
      ))}
    </ListBox>
  );
};
