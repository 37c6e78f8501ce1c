import { useLayoutEffect, useRef, type RefObject } from 'react';

/** CSS lengths; what is left out stays as the style sheet says. */
export interface Place {
  top?: string;
  height?: string;
  left?: string;
  width?: string;
  flexGrow?: string;
}

/**
 * Puts an element where it stands on the scale of hours. Such a place is known when the page runs and stands in no style sheet;
 * set by script it is no style in the markup, which the policy would refuse.
 */
export const usePlace = <Of extends HTMLElement>({
  top,
  height,
  left,
  width,
  flexGrow,
}: Place): RefObject<Of | null> => {
  const element = useRef<Of>(null);
  useLayoutEffect(() => {
    if (element.current) Object.assign(element.current.style, { top, height, left, width, flexGrow });
  }, [top, height, left, width, flexGrow]);
  return element;
};
