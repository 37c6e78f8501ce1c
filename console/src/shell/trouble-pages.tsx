import type { ErrorComponentProps } from '@tanstack/react-router';
import { Problem } from '../api/problem.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { kitWords } from '../kit/words.ts';
import { useWords } from '../words/use-words.ts';
import { shellWords } from './words.ts';

export const NotFoundPage = () => {
  const say = useWords(shellWords);
  return (
    <Page title={say('notFound')}>
      <EmptyState>{say('notFoundRemedy')}</EmptyState>
    </Page>
  );
};

export const FailedPage = ({ error }: ErrorComponentProps) => {
  const say = useWords(shellWords);
  const sayKit = useWords(kitWords);
  return (
    <Page title={say('failed')}>
      {error instanceof Problem ? <ProblemNotice error={error} /> : <EmptyState>{say('failedRemedy')}</EmptyState>}
      <Button
        onPress={() => {
          window.location.reload();
        }}
      >
        {sayKit('reload')}
      </Button>
    </Page>
  );
};
