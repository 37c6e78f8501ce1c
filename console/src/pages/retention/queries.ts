import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { fileOf, readOf } from '../../api/files.ts';
import { answered, api } from '../../api/client.ts';
import type { Language } from '../../words/language.ts';

/** Numbers per arm are asked for by the committee's statistician alone; of others the query says nothing of them. */
const arms = (perArm: boolean) => (perArm ? { perArm: 'true' as const } : {});

export const retentionQuery = (study: string, asOf: string | undefined, perArm: boolean) =>
  queryOptions({
    queryKey: ['study', study, 'retention', { asOf, perArm }],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/studies/{study}/retention', {
          params: { path: { study }, query: { ...(asOf === undefined ? {} : { asOf }), ...arms(perArm) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const reportsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'reports'],
    queryFn: ({ signal }) => answered(api.GET('/api/studies/{study}/reports', { params: { path: { study } }, signal })),
  });

/** Never asked for again: it does not change. */
export const reportQuery = (study: string, number: string, perArm: boolean) =>
  queryOptions({
    queryKey: ['study', study, 'reports', number, { perArm }],
    queryFn: ({ signal }) =>
      readOf(
        answered(
          api.GET('/api/studies/{study}/reports/{number}', {
            params: { path: { study, number }, query: arms(perArm) },
            signal,
          }),
        ),
      ),
    staleTime: Infinity,
  });

interface ReportFile {
  study: string;
  number: number;
  format: 'csv' | 'pdf';
  language: Language;
  perArm: boolean;
}

export const reportFile = async ({ study, number, format, language, perArm }: ReportFile) => [
  await fileOf(
    api.GET('/api/studies/{study}/reports/{number}', {
      params: { path: { study, number: String(number) }, query: { format, language, ...arms(perArm) } },
      parseAs: 'blob',
    }),
  ),
];
