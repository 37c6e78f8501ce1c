import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api, withTag } from '../../api/client.ts';
import type { paths } from '../../api/openapi.d.ts';
import type { Person } from './answers.ts';

export interface SlotsAsked {
  /** ISO dates, both inclusive. */
  from: string;
  to: string;
  assessor?: string | undefined;
  /** For whom a time is sought, and how long it takes. */
  participant?: string | undefined;
  /** Which interview of theirs: its own time is free for it. */
  followUp?: string | undefined;
  minutes?: number | undefined;
}

/** Without what is unset: the API refuses a parameter without a value. */
const queryOf = ({ minutes, ...asked }: SlotsAsked) => ({
  from: asked.from,
  to: asked.to,
  ...(asked.assessor === undefined ? {} : { assessor: asked.assessor }),
  ...(asked.participant === undefined ? {} : { participant: asked.participant }),
  ...(asked.followUp === undefined ? {} : { followUp: asked.followUp }),
  ...(minutes === undefined ? {} : { minutes: String(minutes) }),
});

export const slotsQuery = (study: string, asked: SlotsAsked) =>
  queryOptions({
    queryKey: ['study', study, 'slots', asked],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/studies/{study}/slots', { params: { path: { study }, query: queryOf(asked) }, signal })),
    placeholderData: keepPreviousData,
  });

/** Everyone who is, was or will be an assessor: their names for the calendar. */
export const assessorsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'staff', 'assessors'],
    queryFn: async ({ signal }): Promise<Person[]> => {
      const { items } = await answered(api.GET('/api/studies/{study}/staff', { params: { path: { study } }, signal }));
      return items.filter(({ roles }) => roles.includes('assessor')).map(({ user, name }) => ({ id: user, name }));
    },
  });

export const studyQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'settings', 'booking'],
    queryFn: ({ signal }) => answered(api.GET('/api/studies/{study}', { params: { path: { study } }, signal })),
  });

/** Without the contact card, which nobody needs to book a time. */
export const personQuery = (study: string, participant: string) =>
  queryOptions({
    queryKey: ['study', study, 'participant', participant, 'booking'],
    queryFn: ({ signal }) =>
      withTag(
        api.GET('/api/studies/{study}/participants/{participant}', {
          params: { path: { study, participant }, query: { contact: 'false' } },
          signal,
        }),
      ),
  });

export const foundQuery = (study: string, q: string) =>
  queryOptions({
    queryKey: ['study', study, 'found', q],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/studies/{study}/participants', { params: { path: { study }, query: { q } }, signal })),
    enabled: q !== '',
  });

/** What a change of one participant is answered with. */
export type AnswerOfChange =
  paths['/api/studies/{study}/participants/{participant}/follow-ups/{timepoint}/appointment']['put']['responses'][200]['content']['application/json'];
export type Consequences = NonNullable<AnswerOfChange['dryRun']>;

export interface EntryPath {
  study: string;
  participant: string;
  timepoint: string;
}

type Sending<Of extends 'put' | 'delete'> = NonNullable<
  paths['/api/studies/{study}/participants/{participant}/follow-ups/{timepoint}/appointment'][Of]['requestBody']
>['content']['application/json'];
export type BookingBody = Sending<'put'>;
export type CancellationBody = Sending<'delete'>;

export const putAppointment = (
  path: EntryPath,
  body: BookingBody,
  headers: Record<string, string> = {},
  dryRun = false,
) =>
  answered(
    api.PUT('/api/studies/{study}/participants/{participant}/follow-ups/{timepoint}/appointment', {
      params: { path, query: dryRun ? { dryRun: 'true' } : {} },
      body,
      headers,
    }),
  );

export const deleteAppointment = (
  path: EntryPath,
  body: CancellationBody,
  headers: Record<string, string> = {},
  dryRun = false,
) =>
  answered(
    api.DELETE('/api/studies/{study}/participants/{participant}/follow-ups/{timepoint}/appointment', {
      params: { path, query: dryRun ? { dryRun: 'true' } : {} },
      body,
      headers,
    }),
  );
