import { infiniteQueryOptions } from '@tanstack/react-query';
import type { ItemOf } from '../../api/answer-of.ts';
import { answered, api } from '../../api/client.ts';

export type Message = ItemOf<'/api/studies/{study}/messages'>;

export const MESSAGE_STATES = ['sending', 'sent', 'unknown', 'unconfirmed', 'failed', 'waiting', 'skipped'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];
export const MESSAGE_CHANNELS = ['sms', 'email', 'letter'] as const;

export interface MessageFilters {
  participant?: string | undefined;
  state?: MessageState | undefined;
  channel?: (typeof MESSAGE_CHANNELS)[number] | undefined;
  step?: string | undefined;
  /** ISO dates of the study's zone, inclusive. */
  from?: string | undefined;
  to?: string | undefined;
}

/** What left last comes first. */
export const messagesPage = (study: string, filters: MessageFilters, cursor?: string, signal?: AbortSignal) =>
  answered(
    api.GET('/api/studies/{study}/messages', {
      params: { path: { study }, query: { ...filters, order: 'newest', ...(cursor === undefined ? {} : { cursor }) } },
      ...(signal ? { signal } : {}),
    }),
  );

export const messagesQuery = (study: string, filters: MessageFilters) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'messages', filters],
    queryFn: ({ pageParam, signal }) => messagesPage(study, filters, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });
