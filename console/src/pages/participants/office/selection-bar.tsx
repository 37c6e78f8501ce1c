import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { useWords } from '../../../words/use-words.ts';
import type { PersonRow } from '../queries.ts';
import { HoldDialog } from './hold-dialog.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import { officeWords } from './words.ts';

/** As the API takes them in one request. */
const MAX_HELD = 100;

export interface SelectionBarProps {
  study: string;
  people: readonly PersonRow[];
  onDone: () => void;
}

/** What can be done to those who are selected. */
export const SelectionBar = ({ study, people, onDone }: SelectionBarProps) => {
  const say = useWords(officeWords);
  const [open, setOpen] = useState<'hold' | 'release' | undefined>();
  const ids = people.map(({ id }) => id);
  const waiting = people.filter(({ status }) => status === 'held').map(({ id }) => id);
  const close = (): void => {
    setOpen(undefined);
  };
  const hint = ids.length > MAX_HELD ? say('tooMany', { max: MAX_HELD }) : ids.length === 0 ? say('selectHint') : '';
  return (
    <div className="selection-bar not-printed">
      <strong role="status">{say('selected', { count: ids.length })}</strong>
      <Button
        isDisabled={ids.length === 0 || ids.length > MAX_HELD}
        onPress={() => {
          setOpen('hold');
        }}
      >
        {say('hold')}
      </Button>
      <Button
        isDisabled={waiting.length === 0}
        onPress={() => {
          setOpen('release');
        }}
      >
        {say('release')}
      </Button>
      <span className="description">{hint === '' && waiting.length === 0 ? say('releaseHint') : hint}</span>
      {open === 'hold' ? <HoldDialog study={study} ids={ids} onClose={close} onDone={onDone} /> : null}
      {open === 'release' ? (
        <ReleaseDialog
          study={study}
          ids={waiting}
          others={ids.length - waiting.length}
          onClose={close}
          onDone={onDone}
        />
      ) : null}
    </div>
  );
};
