/** What is known of a key that was pressed; a part of the event of a browser. */
export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  defaultPrevented: boolean;
  target: EventTarget | null;
}

/** By itself, and nobody has acted upon it: with another key it is the browser's. */
export const isAlone = ({ ctrlKey, metaKey, altKey, defaultPrevented }: Pressed): boolean =>
  !ctrlKey && !metaKey && !altKey && !defaultPrevented;
