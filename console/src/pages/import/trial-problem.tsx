import { Problem } from '../../api/problem.ts';
import { Notice } from '../../kit/notice.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { useWords } from '../../words/use-words.ts';
import { UnreadFile } from './import-api.ts';
import { importWords } from './words.ts';

const TOO_MUCH = ['too-large', 'too-many-rows'] as const;

export interface TrialProblemProps {
  error: Error | null;
  onTryAgain: (() => void) | undefined;
}

/** Why a list could not even be tried; of one that is too long, what to do about it. */
export const TrialProblem = ({ error, onTryAgain }: TrialProblemProps) => {
  const say = useWords(importWords);
  if (error instanceof UnreadFile) return <Notice kind="problem">{say('unread')}</Notice>;
  const code = error instanceof Problem ? TOO_MUCH.find((each) => each === error.code) : undefined;
  if (code === undefined) return <ProblemNotice error={error} onTryAgain={onTryAgain} />;
  return (
    <Notice kind="problem" title={say(code)}>
      <p>{say('partIt')}</p>
    </Notice>
  );
};
