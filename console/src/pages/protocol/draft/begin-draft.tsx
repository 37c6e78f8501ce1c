import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { versionQuery } from '../queries.ts';
import { beginDraft } from './draft-store.ts';

export interface BeginDraftProps {
  study: string;
  version: number;
  label: string;
}

/** Takes a published version as the beginning of the next, and opens the editor. */
export const BeginDraft = ({ study, version, label }: BeginDraftProps) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [error, setError] = useState<Error | null>(null);
  const begin = async (): Promise<void> => {
    setError(null);
    try {
      const { protocol } = await queries.fetchQuery(versionQuery(study, String(version)));
      beginDraft(study, version, protocol);
      await navigate({ to: '/studies/$study/protocol/draft', params: { study } });
    } catch (thrown) {
      setError(thrown instanceof Error ? thrown : new Error(String(thrown)));
    }
  };
  return (
    <>
      <Button kind="primary" onPress={() => void begin()}>
        {label}
      </Button>
      <ProblemNotice error={error} onTryAgain={() => void begin()} />
    </>
  );
};
