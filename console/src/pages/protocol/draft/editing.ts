import { createContext, useContext } from 'react';
import type { Finding, Protocol, Templates } from '../queries.ts';
import { pointerOf, valueAt, type Path } from './at.ts';

/** What every field of the editor stands in. */
export interface Editing {
  protocol: Protocol;
  findings: readonly Finding[];
  /** Texts by id, in the first language of the study. */
  texts: Templates['participant'][string]['templates'];
  change: (path: Path, value: unknown) => void;
  /** The whole document at once, such as when an id changes everywhere. */
  replace: (protocol: Protocol) => void;
  open: ReadonlySet<string>;
  /** These parts are open then, besides those that were. */
  show: (...paths: Path[]) => void;
  fold: (path: Path) => void;
}

const EditingContext = createContext<Editing | undefined>(undefined);
export const EditingProvider = EditingContext.Provider;

export const useEditing = (): Editing => {
  const editing = useContext(EditingContext);
  if (editing === undefined) throw new Error('a field of the protocol stands outside its editor');
  return editing;
};

/** One field of the draft. `isWhole`: what is wrong within it is shown at it too. */
export const useField = (path: Path, isWhole = false) => {
  const { protocol, findings, change } = useEditing();
  const pointer = pointerOf(path);
  const here = findings.filter(
    (each) => each.pointer === pointer || (isWhole && each.pointer.startsWith(`${pointer}/`)),
  );
  return {
    pointer,
    value: valueAt(protocol, path),
    set: (value: unknown) => {
      change(path, value);
    },
    error: here.length === 0 ? undefined : here.map(({ reason }) => reason).join('; '),
  };
};
