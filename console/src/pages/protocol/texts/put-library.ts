import type { QueryClient } from '@tanstack/react-query';
import { api, withTag } from '../../../api/client.ts';
import { Problem } from '../../../api/problem.ts';
import { templatesQuery, type Templates } from '../queries.ts';
import type { Texts } from './library-edits.ts';

export interface LibrarySaving {
  study: string;
  /** As it stands, and its tag. */
  participant: Templates['participant'];
  etag: string | undefined;
  language: string;
  texts: Texts;
  reason: string;
}

/** A paragraph that is refused stands in the field of all of them. */
const atFields = (problem: Problem): Problem =>
  new Problem(problem.status, {
    ...problem.members,
    errors: problem.faults.map((fault) => ({ ...fault, field: fault.field.replace(/(?<!\/templates\/.*)\/\d+$/, '') })),
  });

/** All languages go together, one of them new or changed. */
export const putLibrary = async (queries: QueryClient, saving: LibrarySaving) => {
  const { study, participant, etag, language, texts, reason } = saving;
  try {
    const saved = await withTag(
      api.PUT('/api/studies/{study}/templates', {
        params: { path: { study }, header: etag === undefined ? {} : { 'If-Match': etag } },
        body: { participant: { ...participant, [language]: texts }, ...(reason === '' ? {} : { reason }) },
      }),
    );
    queries.setQueryData(templatesQuery(study).queryKey, saved);
    return saved;
  } catch (thrown) {
    throw thrown instanceof Problem ? atFields(thrown) : thrown;
  }
};

/** What stands there now. */
export const readLibrary = (queries: QueryClient, study: string) =>
  queries.fetchQuery({ ...templatesQuery(study), staleTime: 0 });
