import { useState } from 'react';
import { useSubmission } from '../../../api/use-submission.ts';
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx';
import { Progress } from '../../../kit/progress.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ReleaseAhead } from './release-ahead.tsx';
import { releaseAll } from './release.ts';
import { officeWords } from './words.ts';

export interface ReleaseDialogProps {
  study: string;
  ids: string[];
  /** How many more were selected that cannot be released. */
  others?: number;
  onClose: () => void;
  onDone: () => void;
}

/** For people who were imported on hold: from here on they count as registered. */
export const ReleaseDialog = ({ study, ids, others = 0, onClose, onDone }: ReleaseDialogProps) => {
  const say = useWords(officeWords);
  const count = ids.length;
  const [done, setDone] = useState(0);
  const release = useSubmission({
    send: (all: string[], headers) => releaseAll(study, all, headers, setDone),
    refresh: ['study', study],
    onDone: (released) => {
      tell({ text: say('releasedTold', { count: released }) });
      onDone();
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={say('releaseTitle', { count })}
      isOpen
      consequences={[
        say('releaseFrom'),
        say('releaseSends'),
        <ReleaseAhead key="ahead" study={study} ids={ids} />,
        ...(others > 0 ? [say('releaseSome', { count: others })] : []),
      ]}
      confirm={say('releaseNow', { count })}
      isSending={release.isSending}
      error={release.error}
      onConfirm={() => {
        if (release.error) release.again();
        else release.submit(ids);
      }}
      onClose={onClose}
    >
      {release.isSending ? (
        <Progress label={say('releasing')} text="" done={Math.min(done, count)} all={count} />
      ) : null}
    </ConfirmDialog>
  );
};
