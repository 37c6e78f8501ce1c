import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { useWords } from '../../words/use-words.ts';
import { ReleaseDialog } from '../participants/office/release-dialog.tsx';
import { useFaultText } from './faults/use-fault-text.ts';
import type { Progress, Report } from './import-api.ts';
import { importWords } from './words.ts';

export type Written = Pick<Report | Progress, 'created' | 'updated' | 'unchanged' | 'refused'>;

export interface ImportResultProps {
  study: string;
  written: Written;
  /** Newcomers wait to be released. */
  held: boolean;
  /** Of newcomers. */
  ids: string[];
  onAnother: () => void;
}

/** What was written; it stays until another list is chosen. */
export const ImportResult = ({ study, written, held, ids, onAnother }: ImportResultProps) => {
  const say = useWords(importWords);
  const textOf = useFaultText();
  const [isReleasing, setReleasing] = useState(false);
  const [isReleased, setReleased] = useState(false);
  const { created, updated, unchanged, refused } = written;
  const isWaiting = held && created > 0 && !isReleased;
  return (
    <>
      <Notice kind={refused.length > 0 ? 'problem' : 'note'} title={say(refused.length > 0 ? 'stopped' : 'done')}>
        <p>{say('doneText', { created, updated, unchanged })}</p>
        {refused.length > 0 ? <p>{say('stoppedText')}</p> : null}
        <ul>
          {refused.map((fault) => (
            <li key={`${String(fault.row)} ${fault.column}`}>
              {say('row')} {fault.row} {fault.id} <code>{fault.column}</code>: {textOf(fault)}
            </li>
          ))}
        </ul>
      </Notice>
      <div className="dialog-actions at-start">
        {isWaiting ? (
          <Button
            kind="primary"
            onPress={() => {
              setReleasing(true);
            }}
          >
            {say('releaseAll', { count: ids.length })}
          </Button>
        ) : null}
        <Link
          to="/studies/$study/participants"
          params={{ study }}
          search={isWaiting ? { status: 'held' } : {}}
          className="button"
        >
          {say(isWaiting ? 'toHeld' : 'toList')}
        </Link>
        <Button onPress={onAnother}>{say('another')}</Button>
      </div>
      {isReleasing ? (
        <ReleaseDialog
          study={study}
          ids={ids}
          onClose={() => {
            setReleasing(false);
          }}
          onDone={() => {
            setReleased(true);
          }}
        />
      ) : null}
    </>
  );
};
