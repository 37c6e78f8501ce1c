import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { FieldDiff, type ChangedField } from './field-diff.tsx';
import { takeLostFocus } from './lost-focus.ts';
import { Notice } from './notice.tsx';
import { kitWords } from './words.ts';

export interface StaleNoticeProps {
  /** Only what differs: `one` is what was typed, `other` what stands there now. */
  fields: readonly ChangedField[];
  /** What they changed and nobody typed here: it stays, whatever is chosen. `one` is what it was. */
  kept?: readonly ChangedField[];
  /** Saves again, with the tag of what stands there now. */
  onKeepMine: () => void;
  /** Fills the form with what stands there now. */
  onTakeTheirs: () => void;
}

/** After a 412: somebody else saved meanwhile. Neither version is lost before somebody chooses. */
export const StaleNotice = ({ fields, kept = [], onKeepMine, onTakeTheirs }: StaleNoticeProps) => {
  const say = useWords(kitWords);
  return (
    <Notice kind="problem" title={say('stale')} ref={takeLostFocus}>
      <p>{say('staleRemedy')}</p>
      {fields.length === 0 ? null : (
        <FieldDiff label={say('stale')} fields={fields} headings={{ one: say('mine'), other: say('theirs') }} />
      )}
      {kept.length === 0 ? null : (
        <>
          <p>{say('theirsStays')}</p>
          <FieldDiff label={say('theirsStays')} fields={kept} headings={{ one: say('before'), other: say('theirs') }} />
        </>
      )}
      <div className="dialog-actions">
        <Button kind="primary" onPress={onKeepMine}>
          {say('keepMine')}
        </Button>
        <Button onPress={onTakeTheirs}>{say('takeTheirs')}</Button>
      </div>
    </Notice>
  );
};
