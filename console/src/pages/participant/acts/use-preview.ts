import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { usePerson } from '../person-context.ts';
import type { Answered, Asking, Changed } from './changed.ts';
import { useSettled } from './use-settled.ts';

export interface Preview {
  answer: Changed | undefined;
  error: Error | null;
  /** What is shown belongs to what is typed. */
  isCurrent: boolean;
  /** Asks once more about what is typed. */
  again: () => void;
}

/** A reason is kept and changes nothing else: while it is typed, what was shown stays true. */
const withoutReason = (key: string, value: unknown): unknown => (key === 'reason' ? undefined : value);

interface PreviewSetting<Body> {
  name: string;
  /** Undefined while something is missing. */
  body: Body | undefined;
  isReasonFree: boolean;
  send: (body: Body, asking: Asking) => Promise<Answered>;
}

/** Asks the API what an entry would do while it is typed; nothing is written. */
export const usePreview = <Body>({ name, body, isReasonFree, send }: PreviewSetting<Body>): Preview => {
  const { whom, etag } = usePerson();
  const typed = body === undefined ? undefined : JSON.stringify(body, isReasonFree ? withoutReason : undefined);
  const settled = useSettled(typed);
  const isAsked = body !== undefined && typed === settled;
  const { data, error, isPlaceholderData, isSuccess, refetch } = useQuery({
    queryKey: ['study', whom.study, 'preview', whom.participant, name, etag, settled],
    queryFn: async () =>
      body === undefined ? null : (await send(body, { query: { dryRun: 'true' }, headers: {} })).body,
    enabled: isAsked,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return {
    answer: body === undefined ? undefined : (data ?? undefined),
    error: isAsked ? error : null,
    isCurrent: isAsked && isSuccess && !isPlaceholderData,
    again: () => void refetch(),
  };
};
