import type { ReactNode } from 'react';
import { Button } from '../../../kit/button.tsx';

interface EntriesProps<Entry> {
  entries: readonly Entry[];
  onChange: (entries: Entry[]) => void;
  fresh: Entry;
  add: string;
  /** Of one entry, counted from 1. */
  legend: (n: number) => string;
  remove: (n: number) => string;
  children: (entry: Entry, set: (part: Partial<Entry>) => void, n: number) => ReactNode;
}

/** Any number of the same thing: phones, addresses. */
export const Entries = <Entry extends object>(props: EntriesProps<Entry>) => {
  const { entries, onChange, fresh, add, legend, remove, children } = props;
  return (
    <div className="card-entries">
      {entries.map((entry, at) => (
        <fieldset key={at} className="card-entry">
          <legend>{legend(at + 1)}</legend>
          {children(
            entry,
            (part) => {
              onChange(entries.map((each, n) => (n === at ? { ...each, ...part } : each)));
            },
            at,
          )}
          <Button
            kind="quiet"
            aria-label={remove(at + 1)}
            onPress={() => {
              onChange(entries.filter((_, n) => n !== at));
            }}
          >
            ×
          </Button>
        </fieldset>
      ))}
      <Button
        onPress={() => {
          onChange([...entries, fresh]);
        }}
      >
        {add}
      </Button>
    </div>
  );
};
