import { Notice } from '../../kit/notice.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useTerms } from '../../words/terms/use-terms.ts';
import { useWords } from '../../words/use-words.ts';
import type { Report } from './import-api.ts';
import { importWords } from './words.ts';

/** More are behind a line that opens. */
const SHOWN = 10;

/** Said before everything else of a file: nobody may lose a consent by a cell that was left empty. */
export const LostConsents = ({ report }: { report: Report }) => {
  const say = useWords(importWords);
  const term = useTerms();
  const format = useFormat();
  const losers = report.consentsLost ?? [];
  if (losers.length === 0) return null;
  const list = (some: typeof losers) => (
    <ul>
      {some.map(({ id, channels }) => (
        <li key={id}>
          {id}: {format.list(channels.map((channel) => term('consent', channel)))}
        </li>
      ))}
    </ul>
  );
  return (
    <Notice kind="warning" title={say('lose', { count: losers.length })}>
      <p>{say('loseWhy')}</p>
      {list(losers.slice(0, SHOWN))}
      {losers.length > SHOWN ? (
        <details>
          <summary>{say('loseMore', { count: losers.length - SHOWN })}</summary>
          {list(losers.slice(SHOWN))}
        </details>
      ) : null}
    </Notice>
  );
};
