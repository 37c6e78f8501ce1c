import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { Progress } from '../../kit/progress.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/use-words.ts';
import { isOver, progressQuery, type Progress as HowFar } from './import-api.ts';
import { importWords } from './words.ts';

export interface LongImportProps {
  study: string;
  id: string;
  onOver: (progress: HowFar) => void;
}

/** A list that is brought in after the answer: it goes on whether or not this page is open. */
export const LongImport = ({ study, id, onOver }: LongImportProps) => {
  const say = useWords(importWords);
  const format = useFormat();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(progressQuery(study, id));
  useEffect(() => {
    if (!data || !isOver(data)) return;
    void queries.invalidateQueries({ queryKey: ['study', study, 'participants'] });
    onOver(data);
  }, [data, onOver, queries, study]);
  return (
    <>
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      <Progress
        label={say('importing')}
        text={data ? say('progress', { done: format.number(data.done), rows: format.number(data.rows) }) : ''}
        {...(data ? { done: data.done, all: data.rows } : {})}
      />
    </>
  );
};
