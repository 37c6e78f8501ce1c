import { type ReactNode, useRef } from 'react';
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
  const hadFocus = useRef(false);
  /** Not `autoFocus` of the list: while Enter is still held down, that leaves the focus on the list itself, where Enter opens nobody. */
  const focusFirst = (option: HTMLDivElement | null): void => {
    if (option === null || hadFocus.current) return;
    hadFocus.current = true;
    option.focus();
  };
  return (
    <ListBox
      aria-label={label}
      className="options pick-list"
      onAction={(key) => {
        const picked = items.find((item) => idOf(item) === key);
        if (picked) onPick(picked);
      }}
    >
      {items.map((item, nth) => (
        <ListBoxItem
          key={idOf(item)}
          id={idOf(item)}
          textValue={textOf(item)}
          className="option"
          {...(nth === 0 ? { ref: focusFirst } : {})}
        >
          {children(item)}
        </ListBoxItem>
      ))}
    </ListBox>
  );
};
