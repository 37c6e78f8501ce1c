import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../kit/button.tsx';
import { Dialog } from '../../../kit/dialog.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useWords } from '../../../words/use-words.ts';
import { LetterSheet } from './letter-sheet.tsx';
import { sheetsQuery, type PrintableLetter } from './queries.ts';
import { useMarking } from './use-marking.ts';
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
  const posting = useMarking(study, onClose);
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
            posting.submit({ mark: 'posted', letters: ready });
          }}
        >
          {say('posted', { count: ready.length })}
        </Button>
      </div>
    </Dialog>
  );
};
