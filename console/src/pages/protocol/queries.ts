import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AnswerOf } from '../../api/answer-of.ts';
import { answered, api, withTag } from '../../api/client.ts';
import { studyQuery } from '../../api/queries.ts';
import type { components } from '../../api/openapi.d.ts';

type Schemas = components['schemas'];
export type Protocol = Schemas['Protocol'];
export type Step = Schemas['Step'];
export type Timepoint = Protocol['timepoints'][number];
export type CheckInPlan = NonNullable<Protocol['checkIns']>[string];
export type Phase = CheckInPlan['phases'][number];
export type Finding = Schemas['Finding'];
export type FindingCode = Schemas['FindingCode'];
export type TextRule = Schemas['TextRule'];
export type ProtocolChange = Schemas['ProtocolChange'];
export type ProtocolVersion = Schemas['ProtocolVersion'];
export type Picture = NonNullable<Schemas['ProtocolPicture']['agenda']>;
export type Preview = Schemas['Preview'];
export type ChangeRow = Schemas['ChangeRow'];
export type Rendering = Schemas['Rendering'];
export type Templates = AnswerOf<'/api/studies/{study}/templates'>;
export type Template = Templates['participant'][string]['templates'][string];

export const MOVES = ['all', 'unopened', 'none'] as const;
export type Move = (typeof MOVES)[number];

const REPOINTING_ASKED_MS = 2_000;

export const versionsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'protocols'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/studies/{study}/protocols', { params: { path: { study } }, signal })),
  });

/** A published version never changes; against another, with what it changes of that one. */
export const versionQuery = (study: string, version: string, against?: string) =>
  queryOptions({
    queryKey: ['study', study, 'protocols', version, against ?? ''],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/studies/{study}/protocols/{version}', {
          params: { path: { study, version }, query: against === undefined ? {} : { against } },
          signal,
        }),
      ),
  });

/** The study, asked again while a publication is carried through, until it has reached everyone. */
export const repointingQuery = (study: string) =>
  queryOptions({
    ...studyQuery(study),
    refetchInterval: ({ state }) => (state.data?.body.repointing ? REPOINTING_ASKED_MS : false),
  });

export const templatesQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'templates'],
    queryFn: ({ signal }) =>
      withTag(api.GET('/api/studies/{study}/templates', { params: { path: { study } }, signal })),
  });

/** What the document makes of one made-up participant, and all that is wrong with it. */
export const pictureQuery = (study: string, protocol: Protocol, anchors: Record<string, string>, arm?: string) =>
  queryOptions({
    queryKey: ['study', study, 'protocols', 'picture', protocol, anchors, arm ?? ''],
    queryFn: ({ signal }) =>
      answered(
        api.POST('/api/studies/{study}/protocols:agenda', {
          params: { path: { study } },
          body: { protocol, anchors, ...(arm === undefined ? {} : { arm }) },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const previewQuery = (study: string, protocol: Protocol, move: Move) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'protocols', 'preview', protocol, move],
    queryFn: ({ pageParam: cursor, signal }) =>
      answered(
        api.POST('/api/studies/{study}/protocols:preview', {
          params: { path: { study }, query: cursor === undefined ? {} : { cursor } },
          body: { protocol, move },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
    staleTime: 0,
  });
