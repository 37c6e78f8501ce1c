import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { FieldDiff, type ChangedField } from './field-diff.tsx';
import { Notice } from './notice.tsx';
import { kitWords } from './words.ts';

export interface StaleNoticeProps {
  /** Only what differs: `one` is what was typed, `other` what stands there now. */
  fields: readonly ChangedField[];
  /** Saves again, with the tag of what stands there now. */
  onKeepMine: () => void;
  /** Fills the form with what stands there now. */
  onTakeTheirs: () => void;
}

/** After a 412: somebody else saved meanwhile. Neither version is lost before somebody chooses. */
export const StaleNotice = ({ fields, onKeepMine, onTakeTheirs }: StaleNoticeProps) => {
  const say = useWords(kitWords);
  return (
    <Notice kind="problem" title={say('stale')}>
      <p>{say('staleRemedy')}</p>
      <FieldDiff label={say('stale')} fields={fields} headings={{ one: say('mine'), other: say('theirs') }} />
      <div className="dialog-actions">
        <Button kind="primary" onPress={onKeepMine}>
          {say('keepMine')}
        </Button>
        <Button onPress={onTakeTheirs}>{say('takeTheirs')}</Button>
      </div>
    </Notice>
  );
};
