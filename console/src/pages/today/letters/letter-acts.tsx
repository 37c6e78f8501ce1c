import { useState } from 'react';
import { Problem } from '../../../api/problem.ts';
import { Button } from '../../../kit/button.tsx';
import { DownloadButton } from '../../../kit/download-button.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Hindered } from './hindered.tsx';
import { lettersFiles, type Letter } from './queries.ts';
import { useMarking } from './use-marking.ts';
import { letterWords } from './words.ts';

export interface LetterActsProps {
  study: string;
  chosen: readonly Letter[];
  onDone: () => void;
}

/** What is done with the letters that were chosen: a file of all, and then what became of the paper. */
export const LetterActs = ({ study, chosen, onDone }: LetterActsProps) => {
  const say = useWords(letterWords);
  const [refusal, setRefusal] = useState<Problem>();
  // After printing they stay chosen: they are posted next.
  const marking = useMarking(study, (mark) => {
    if (mark !== 'printed') onDone();
  });
  if (chosen.length === 0) return null;
  const count = chosen.length;
  const letters = chosen.map(({ id }) => id);
  const isAnyWithdrawn = chosen.some(({ withdrawn }) => withdrawn);
  const files = async () => {
    setRefusal(undefined);
    try {
      return await lettersFiles(study, letters);
    } catch (error) {
      if (error instanceof Problem && error.code === 'cannot-print') setRefusal(error);
      throw error;
    }
  };
  return (
    <div role="group" aria-label={say('chosen', { count })}>
      <div className="bulk-bar">
        <span>{say('chosen', { count })}</span>
        {isAnyWithdrawn ? null : (
          <>
            <DownloadButton kind="primary" label={say('pdf')} files={files} />
            <Button
              isDisabled={marking.isSending}
              onPress={() => {
                marking.submit({ mark: 'printed', letters });
              }}
            >
              {say('arePrinted', { count })}
            </Button>
            <Button
              isDisabled={marking.isSending}
              onPress={() => {
                marking.submit({ mark: 'posted', letters });
              }}
            >
              {say('arePosted', { count })}
            </Button>
          </>
        )}
        {chosen.some(({ printed }) => printed !== undefined) ? (
          <Button
            isDisabled={marking.isSending}
            onPress={() => {
              marking.submit({ mark: 'discarded', letters });
            }}
          >
            {say('areDiscarded', { count })}
          </Button>
        ) : null}
      </div>
      <p className="description">{say(isAnyWithdrawn ? 'withdrawnWhat' : 'pdfWhat')}</p>
      <Hindered refusal={refusal} chosen={chosen} />
      <ProblemNotice error={marking.error} onTryAgain={marking.again} />
    </div>
  );
};
