import type { UseQueryResult } from '@tanstack/react-query';
import { Loading } from '../../../kit/loading.tsx';
import { useWords } from '../../../words/use-words.ts';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import type { AnswerOfChange } from '../queries.ts';
import { bookingWords } from '../words.ts';
import { ConsequenceList } from './consequence-list.tsx';
import { Warnings } from './warnings.tsx';

interface PreviewProps {
  preview: UseQueryResult<AnswerOfChange>;
  /** A refusal that is said and dealt with elsewhere. */
  refusal?: string | undefined;
}

/** What the API says a change would do, before anybody saves it. */
export const Preview = ({ preview, refusal }: PreviewProps) => {
  const say = useWords(bookingWords);
  const { data, error, isPending, refetch } = preview;
  return (
    <section className="preview" aria-label={say('consequences')} aria-live="polite">
      <h3>{say('consequences')}</h3>
      {isPending && !error ? <Loading /> : null}
      {refusal === undefined ? <ProblemNotice error={error} onTryAgain={() => void refetch()} /> : null}
      {data ? <Warnings warnings={data.warnings ?? []} /> : null}
      {data?.dryRun ? <ConsequenceList consequences={data.dryRun} language={data.language} /> : null}
    </section>
  );
};
