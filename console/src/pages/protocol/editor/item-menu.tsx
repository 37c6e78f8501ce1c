import { Menu, MenuItem } from '../../../kit/menu.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import { freeName, moved, withValueAt, type Path } from '../draft/at.ts';
import { useEditing } from '../draft/editing.ts';
import { editorWords } from './words.ts';

export interface ItemMenuProps<Item extends object> {
  /** Of the list. */
  path: Path;
  items: readonly Item[];
  index: number;
  title: string;
  canDuplicate?: boolean;
}

const idOf = (item: object): string | undefined => ('id' in item && typeof item.id === 'string' ? item.id : undefined);

/** What can be done with one item of a list; taking one out can be undone. */
export const ItemMenu = <Item extends object>(props: ItemMenuProps<Item>) => {
  const { path, items, index, title, canDuplicate = true } = props;
  const say = useWords(editorWords);
  const { protocol, replace, show, fold } = useEditing();
  const put = (next: readonly Item[], at: number | undefined): void => {
    fold([...path, index]);
    replace(withValueAt(protocol, path, next));
    if (at !== undefined) show([...path, at]);
  };
  const duplicate = (): void => {
    const copy = items[index];
    if (copy === undefined) return;
    const id = idOf(copy);
    const taken = items.flatMap((each) => idOf(each) ?? []);
    const named = id === undefined ? copy : { ...copy, id: freeName(id, taken) };
    put([...items.slice(0, index + 1), named, ...items.slice(index + 1)], index + 1);
  };
  const remove = (): void => {
    put(
      items.filter((_, n) => n !== index),
      undefined,
    );
    tell({
      text: say('removed', { title }),
      undo: () => {
        replace(protocol);
      },
    });
  };
  return (
    <Menu label={say('itemActions')} description={title}>
      {canDuplicate ? <MenuItem onAction={duplicate}>{say('duplicate')}</MenuItem> : null}
      {index === 0 ? null : (
        <MenuItem
          onAction={() => {
            put(moved(items, index, index - 1), index - 1);
          }}
        >
          {say('moveUp')}
        </MenuItem>
      )}
      {index === items.length - 1 ? null : (
        <MenuItem
          onAction={() => {
            put(moved(items, index, index + 1), index + 1);
          }}
        >
          {say('moveDown')}
        </MenuItem>
      )}
      <MenuItem onAction={remove}>{say('remove')}</MenuItem>
    </Menu>
  );
};
