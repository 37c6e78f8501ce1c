import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { kitWords } from './words.ts';

export interface FiltersProps {
  /** Of which list, where a page has several. */
  of?: string;
  children: ReactNode;
  /** Absent while no filter is set. */
  onClear?: (() => void) | undefined;
}

/** The row of filters above a list. What they hold lives in the address, so that a link shows the same list. */
export const Filters = ({ of, children, onClear }: FiltersProps) => {
  const say = useWords(kitWords);
  return (
    <div className="filters" role="search" aria-label={of === undefined ? say('filters') : `${say('filters')}: ${of}`}>
      {children}
      {onClear ? <Button onPress={onClear}>{say('clear')}</Button> : null}
    </div>
  );
};
