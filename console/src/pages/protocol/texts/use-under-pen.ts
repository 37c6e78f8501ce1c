import { useEffect } from 'react';
import type { Unsaved } from '../../../kit/unsaved.tsx';

/** By place: what was typed and not saved, and what stood there when it was begun. */
export type UnderPen<Base, Typed> = Map<string, { base: Base; typed: Typed }>;

interface Written<Base, Typed> {
  underPen: UnderPen<Base, Typed>;
  unsaved: Unsaved;
  place: string;
  base: Base;
  typed: Typed;
  isChanged: boolean;
}

/** Keeps what is typed while something else is looked at, and has whoever leaves the page asked first. */
export const useUnderPen = <Base, Typed>(written: Written<Base, Typed>): void => {
  const { underPen, unsaved, place, base, typed, isChanged } = written;
  useEffect(() => {
    unsaved.note(place, isChanged);
    if (isChanged) underPen.set(place, { base, typed });
    else underPen.delete(place);
  }, [unsaved, underPen, place, isChanged, base, typed]);
};
