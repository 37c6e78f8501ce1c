import { lazy, Suspense } from 'react';
import { isOffline, Problem } from '../api/problem.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { takeLostFocus } from './lost-focus.ts';
import { Notice } from './notice.tsx';
import { kitWords } from './words.ts';

const Refused = lazy(async () => ({ default: (await import('./later/refused-notice.tsx')).RefusedNotice }));

export interface ProblemNoticeProps {
  error: Error | null | undefined;
  /** The same again; what was typed is still there. */
  onTryAgain?: () => void;
}

/** What was refused and what to do; or that no answer came, and that nothing typed is lost. */
export const ProblemNotice = ({ error, onTryAgain }: ProblemNoticeProps) => {
  const say = useWords(kitWords);
  if (!error) return null;
  const again = onTryAgain ? <Button onPress={onTryAgain}>{say('tryAgain')}</Button> : null;
  if (error instanceof Problem)
    return (
      <Suspense>
        <Refused error={error}>{error.status >= 500 ? again : null}</Refused>
      </Suspense>
    );
  return (
    <Notice kind="problem" title={say(isOffline(error) ? 'offline' : 'unexpected')} ref={takeLostFocus}>
      {isOffline(error) ? <p>{say('offlineRemedy')}</p> : null}
      {again}
    </Notice>
  );
};
