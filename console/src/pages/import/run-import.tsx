import { useState } from 'react';
import { useSubmission } from '../../api/use-submission.ts';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { Progress } from '../../kit/progress.tsx';
import { useWords } from '../../words/use-words.ts';
import { isAccepted, runImport, type ImportChoice, type ListFile, type Report } from './import-api.ts';
import { ImportResult, type Written } from './import-result.tsx';
import { LongImport } from './long-import.tsx';
import { importWords } from './words.ts';

export interface RunImportProps {
  study: string;
  file: ListFile;
  choice: ImportChoice;
  /** Of the try. */
  report: Report;
  onAnother: () => void;
}

/** Brings in what was tried, and says how far it is and what came of it. */
export const RunImport = ({ study, file, choice, report, onAnother }: RunImportProps) => {
  const say = useWords(importWords);
  const [long, setLong] = useState<string | undefined>();
  const [written, setWritten] = useState<Written | undefined>();
  const run = useSubmission({
    send: (_: undefined, headers) => runImport(study, file, choice, headers),
    refresh: ['study', study],
    onDone: (answer) => {
      if (isAccepted(answer)) setLong(answer.import);
      else setWritten(answer);
    },
  });
  const { created, updated, messages, consentsLost = [] } = report;
  const losing = consentsLost.length;
  if (written)
    return (
      <ImportResult
        study={study}
        written={written}
        held={choice.held}
        ids={report.people.created}
        onAnother={onAnother}
      />
    );
  if (long !== undefined) return <LongImport study={study} id={long} onOver={setWritten} />;
  if (run.isSending)
    return (
      <>
        <Progress label={say('importing')} text="" />
        <p className="description">{say('importingHint')}</p>
      </>
    );
  if (created + updated === 0) return null;
  return (
    <>
      {run.error ? <Notice kind="warning">{say('stoppedText')}</Notice> : null}
      <ProblemNotice error={run.error} onTryAgain={run.again} />
      <p>{say(choice.held ? 'sendsNone' : 'sends', { count: messages.today })}</p>
      <div className="dialog-actions at-start">
        <Button
          kind="primary"
          onPress={() => {
            run.submit(undefined);
          }}
        >
          {say(losing > 0 ? 'importLosing' : 'import', { created, updated, losing })}
        </Button>
      </div>
    </>
  );
};
