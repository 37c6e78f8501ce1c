import { cameTooLate } from '../../../api/problem.ts';
import { Button } from '../../../kit/button.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { StaleNotice } from '../../../kit/stale-notice.tsx';
import { TextField } from '../../../kit/text-field.tsx';
import { useWholeStudy } from '../../../shell/whole-study.tsx';
import { useWords } from '../../../words/use-words.ts';
import { differing } from './differing.ts';
import type { FrameField } from './frame.ts';
import type { TextField as FieldOfText } from './typed-text.ts';
import type { Writing } from './use-writing.ts';
import { textsWords } from './words.ts';

export interface EditorFootProps<Field extends FieldOfText | FrameField> {
  fields: readonly Field[];
  form: Writing<Record<Field, string>>;
}

/** Below what is typed: why it is saved, what came of it, and the choice where somebody else saved meanwhile. */
export const EditorFoot = <Field extends FieldOfText | FrameField>({ fields, form }: EditorFootProps<Field>) => {
  const { typed, theirs, saving } = form;
  const say = useWords(textsWords);
  const mayWrite = useWholeStudy();
  return (
    <>
      <TextField
        label={say('reason')}
        description={say('reasonWhy')}
        name="/reason"
        value={form.reason}
        onChange={form.setReason}
      />
      {theirs ? (
        <StaleNotice
          fields={differing(fields, typed, theirs.typed).map((field) => ({
            field: say(field),
            one: typed[field],
            other: theirs.typed[field],
          }))}
          onKeepMine={theirs.keepMine}
          onTakeTheirs={theirs.take}
        />
      ) : null}
      {cameTooLate(saving.error) ? null : <ProblemNotice error={saving.error} onTryAgain={saving.again} />}
      <Button type="submit" kind="primary" isDisabled={!mayWrite || !form.isChanged || saving.isSending}>
        {say('save')}
      </Button>
    </>
  );
};
