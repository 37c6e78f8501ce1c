import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ItemOf } from '../../api/answer-of.ts';
import { answered, api } from '../../api/client.ts';
import { fileOf, partsOf, readOf } from '../../api/files.ts';
import { joinedCsv } from '../../kit/csv.ts';
import { csvFile } from '../../kit/save-file.ts';
import type { Language } from '../../words/language.ts';
import type { InspectionSearch } from './search.ts';

export type Deviation = ItemOf<'/api/studies/{study}/deviations'>;
export type Person = ItemOf<'/api/studies/{study}/participants'>;
export type ProtocolVersion = ItemOf<'/api/studies/{study}/protocols'>;
type Filters = Pick<InspectionSearch, 'kind' | 'from' | 'to'>;

const begin = undefined as string | undefined;
const after = ({ cursor }: { cursor?: string }) => cursor;
const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

export const peopleQuery = (study: string, q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'participants', 'inspected', q],
    queryFn: ({ pageParam, signal }) =>
      answered(
        api.GET('/api/studies/{study}/participants', {
          params: { path: { study }, query: { q: q ?? '', ...from(pageParam) } },
          signal,
        }),
      ),
    initialPageParam: begin,
    getNextPageParam: after,
    enabled: q !== undefined,
  });

export const inspectionFile = async (study: string, participant: string, language: Language) => [
  await fileOf(
    api.GET('/api/studies/{study}/participants/{participant}/inspection', {
      params: { path: { study, participant }, query: { language } },
      parseAs: 'blob',
    }),
  ),
];

export const deviationsQuery = (study: string, filters: Filters) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'deviations', filters],
    queryFn: ({ pageParam, signal }) =>
      readOf(
        answered(
          api.GET('/api/studies/{study}/deviations', {
            params: { path: { study }, query: { ...filters, ...from(pageParam), format: 'json' } },
            signal,
          }),
        ),
      ),
    initialPageParam: begin,
    getNextPageParam: after,
  });

export const deviationsFile = async (study: string, filters: Filters) => {
  const parts = await partsOf((cursor) =>
    fileOf(
      api.GET('/api/studies/{study}/deviations', {
        params: { path: { study }, query: { ...filters, ...from(cursor), format: 'csv' } },
        parseAs: 'blob',
      }),
    ),
  );
  const texts = await Promise.all(parts.map(({ content }) => content.text()));
  return [csvFile(parts[0]?.name ?? `${study}-deviations.csv`, joinedCsv(texts))];
};

export const versionsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'protocols'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/studies/{study}/protocols', { params: { path: { study } }, signal })),
  });
