import { isOffline, Problem } from '../api/problem.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { kitWords } from './words.ts';

export interface ProblemNoticeProps {
  error: Error | null | undefined;
  /** The same again; what was typed is still there. */
  onTryAgain?: () => void;
}

const Faults = ({ problem }: { problem: Problem }) => (
  <>
    {problem.detail === undefined ? null : <p>{problem.detail}</p>}
    {problem.faults.length === 0 ? null : (
      <ul>
        {problem.faults.map(({ field, remedy }) => (
          <li key={`${field} ${remedy}`}>
            {field === '' ? null : <code>{field}</code>} {remedy}
          </li>
        ))}
      </ul>
    )}
  </>
);

/** What was refused and what to do; or that no answer came, and that nothing typed is lost. */
export const ProblemNotice = ({ error, onTryAgain }: ProblemNoticeProps) => {
  const say = useWords(kitWords);
  if (!error) return null;
  const again = onTryAgain ? <Button onPress={onTryAgain}>{say('tryAgain')}</Button> : null;
  if (error instanceof Problem)
    return (
      <Notice kind="problem" title={error.message}>
        <Faults problem={error} />
        {error.status >= 500 ? again : null}
      </Notice>
    );
  return (
    <Notice kind="problem" title={say(isOffline(error) ? 'offline' : 'unexpected')}>
      {isOffline(error) ? <p>{say('offlineRemedy')}</p> : null}
      {again}
    </Notice>
  );
};
