import type { QueryClient } from '@tanstack/react-query';
import { api, withTag } from '../../../api/client.ts';
import type { paths } from '../../../api/openapi.d.ts';
import { templatesQuery } from '../queries.ts';

type Body = NonNullable<paths['/api/studies/{study}/templates']['put']['requestBody']>['content']['application/json'];

export interface TemplatesSaving {
  study: string;
  /** Of what it is put over. */
  etag: string | undefined;
  reason: string;
}

export const putTemplates = async (queries: QueryClient, { study, etag, reason }: TemplatesSaving, body: Body) => {
  const saved = await withTag(
    api.PUT('/api/studies/{study}/templates', {
      params: { path: { study }, header: etag === undefined ? {} : { 'If-Match': etag } },
      body: { ...body, ...(reason === '' ? {} : { reason }) },
    }),
  );
  queries.setQueryData(templatesQuery(study).queryKey, saved);
  return saved;
};

/** What stands there now. */
export const readTemplates = (queries: QueryClient, study: string) =>
  queries.fetchQuery({ ...templatesQuery(study), staleTime: 0 });
