import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, withTag } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { useSubmission } from '../../../api/use-submission.ts';
import { tell } from '../../../kit/toast.tsx';
import { useWords } from '../../../words/use-words.ts';
import { templatesQuery, type Template } from '../queries.ts';
import { textsWords } from './words.ts';

interface Saving {
  text: Template | null;
  etag: string | undefined;
  reason: string;
}

export interface SavingSetting {
  study: string;
  language: string;
  id: string;
  /** What stands there by now, and its tag. */
  onSaved: (text: Template | undefined, etag: string | undefined) => void;
}

/** Saves one text, guarded by the tag of what the form began from. A save that came too late is answered with what stands there now. */
export const useSaving = ({ study, language, id, onSaved }: SavingSetting) => {
  const say = useWords(textsWords);
  const queries = useQueryClient();
  const [theirs, setTheirs] = useState<{ text: Template | undefined; etag: string | undefined }>();
  const put = async ({ text, etag, reason }: Saving) => {
    const saved = await withTag(
      api.PUT('/api/studies/{study}/templates', {
        params: { path: { study }, header: etag === undefined ? {} : { 'If-Match': etag } },
        body: { template: id, language, text, ...(reason === '' ? {} : { reason }) },
      }),
    );
    queries.setQueryData(templatesQuery(study).queryKey, saved);
    return { text: saved.body.participant[language]?.templates[id], etag: saved.etag };
  };
  const submission = useSubmission({
    send: async (saving: Saving) => {
      try {
        return await put(saving);
      } catch (thrown) {
        if (!(thrown instanceof Problem) || thrown.status !== 412) throw thrown;
        const now = await queries.fetchQuery({ ...templatesQuery(study), staleTime: 0 });
        setTheirs({ text: now.body.participant[language]?.templates[id], etag: now.etag });
        throw thrown;
      }
    },
    onDone: ({ text, etag }) => {
      setTheirs(undefined);
      onSaved(text, etag);
      tell({ text: say('saved') });
    },
  });
  return {
    ...submission,
    theirs,
    forgetTheirs: () => {
      setTheirs(undefined);
      submission.reset();
    },
  };
};
