import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import { LetterSheet } from './letter-sheet.tsx';
import { sheetsQuery, type PrintableLetter } from './queries.ts';
import { letterWords } from './words.ts';

export interface SheetsDialogProps {
  study: string;
  letters: readonly string[];
  onClose: () => void;
}

const isPostable = ({ lines }: PrintableLetter): boolean => lines.length > 0;

/** The letters as they will be printed, and the word that they are posted. */
export const SheetsDialog = ({ study, letters, onClose }: SheetsDialogProps) => {
  const say = useWords(letterWords);
  const { data: sheets = [], error, isPending, refetch } = useQuery(sheetsQuery(study, letters));
  const ready = sheets.filter(isPostable).map(({ id }) => id);
  const posting = useSubmission({
    // Each is marked once however often this is sent: what is marked already answers as if it had just been.
    send: async (ids: readonly string[], headers) => {
      for (const letter of ids)
        await answered(
          api.POST('/api/studies/{study}/letters/{letter}/posted', {
            params: { path: { study, letter } },
            body: {},
            headers: { 'Idempotency-Key': `${headers['Idempotency-Key']}-${letter}` },
          }),
        );
      return ids.length;
    },
    refresh: ['study', study],
    onDone: (count) => {
      tell({ text: say('done', { count }) });
      onClose();
    },
  });
  return (
    <Dialog title={say('sheetTitle', { count: letters.length })} isOpen onClose={onClose}>
      <p className="description not-printed">{say('logged')}</p>
      {isPending ? <Loading /> : null}
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      <div className="print-sheet letter-sheets" tabIndex={0} role="region" aria-label={say('list')}>
        {sheets.map((letter) => (
          <LetterSheet key={letter.id} letter={letter} />
        ))}
      </div>
      {ready.length > 0 ? <p className="not-printed">{say('postedWhat')}</p> : null}
      <ProblemNotice error={posting.error} onTryAgain={posting.again} />
      {posting.error ? <p className="not-printed">{say('someFailed')}</p> : null}
      <div className="dialog-actions">
        <Button
          kind="primary"
          isDisabled={ready.length === 0}
          onPress={() => {
            window.print();
          }}
        >
          {say('print')}
        </Button>
        <Button
          isDisabled={ready.length === 0 || posting.isSending}
          onPress={() => {
            posting.submit(ready);
          }}
        >
          {say('posted', { count: ready.length })}
        </Button>
      </div>
    </Dialog>
  );
};
