import { Menu, MenuItem } from '../../../kit/menu.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import { freeName, valueAt, withValueAt, type Path } from '../draft/at.ts';
import { useEditing } from '../draft/editing.ts';
import { editorWords } from './words.ts';

export interface PartMenuProps {
  path: Path;
  name: string;
  /** Nothing leans on it. */
  canRemove: boolean;
  onRename: () => void;
}

/** What can be done with a ladder or a plan as a whole. */
export const PartMenu = ({ path, name, canRemove, onRename }: PartMenuProps) => {
  const say = useWords(editorWords);
  const { protocol, replace } = useEditing();
  const duplicate = (): void => {
    const names = Object.keys(valueAt(protocol, path) ?? {});
    replace(withValueAt(protocol, [...path, freeName(name, names)], valueAt(protocol, [...path, name])));
  };
  const remove = (): void => {
    replace(withValueAt(protocol, [...path, name], undefined));
    tell({
      text: say('removed', { title: name }),
      undo: () => {
        replace(protocol);
      },
    });
  };
  return (
    <Menu label={say('itemActions')} description={name}>
      <MenuItem onAction={onRename}>{say('renameIt')}</MenuItem>
      <MenuItem onAction={duplicate}>{say('duplicate')}</MenuItem>
      <MenuItem isDisabled={!canRemove} onAction={remove}>
        {say('remove')}
      </MenuItem>
    </Menu>
  );
};
