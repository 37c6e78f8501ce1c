import { isOffline, Problem } from '../api/problem.ts';
import { useWords } from '../words/use-words.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { useRefusalWords } from './use-refusal-words.ts';
import { kitWords } from './words.ts';

export interface ProblemNoticeProps {
  error: Error | null | undefined;
  /** The same again; what was typed is still there. */
  onTryAgain?: () => void;
}

interface FaultsProps {
  problem: Problem;
  inWords: (english: string) => string;
}

const Faults = ({ problem, inWords }: FaultsProps) => (
  <>
    {problem.detail === undefined ? null : <p>{inWords(problem.detail)}</p>}
    {problem.faults.length === 0 ? null : (
      <ul>
        {problem.faults.map(({ field, remedy }) => (
          <li key={`${field} ${remedy}`}>
            {field === '' ? null : <code>{field}</code>} {inWords(remedy)}
          </li>
        ))}
      </ul>
    )}
  </>
);

/** What was refused and what to do; or that no answer came, and that nothing typed is lost. */
export const ProblemNotice = ({ error, onTryAgain }: ProblemNoticeProps) => {
  const say = useWords(kitWords);
  const words = useRefusalWords(error);
  if (!error) return null;
  const again = onTryAgain ? <Button onPress={onTryAgain}>{say('tryAgain')}</Button> : null;
  if (error instanceof Problem)
    return (
      <Notice kind="problem" title={words.title(error.code, error.message)}>
        <Faults problem={error} inWords={words.sentence} />
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
