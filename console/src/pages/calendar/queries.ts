import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../api/client.ts';
import type { SubmissionHeaders } from '../../api/use-submission.ts';

export const calendarQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'calendar'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/studies/{study}/calendar', { params: { path: { study } }, signal })),
  });

export const makeCalendar = (study: string, header: SubmissionHeaders) =>
  answered(api.POST('/api/studies/{study}/calendar', { params: { path: { study }, header }, body: {} }));

export const closeCalendar = (study: string) =>
  answered(api.DELETE('/api/studies/{study}/calendar', { params: { path: { study } } }));
