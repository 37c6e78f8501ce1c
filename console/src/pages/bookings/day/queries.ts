import { queryOptions } from '@tanstack/react-query';
import type { AnswerOf } from '../../../api/answer-of.ts';
import { answered, api } from '../../../api/client.ts';
import type { paths } from '../../../api/openapi.d.ts';

export type DaySheet = AnswerOf<'/api/studies/{study}/assessors/{assessor}/days/{day}'>;
export type SheetLine = DaySheet['items'][number];
export type ChangedDay =
  paths['/api/studies/{study}/assessors/{assessor}/days/{day}:cancel']['post']['responses'][200]['content']['application/json'];
export type ChangedLine = ChangedDay['items'][number];

/** Names and numbers are asked for on purpose only: each look is logged. */
export const daySheetQuery = (study: string, assessor: string, day: string, withContact: boolean) =>
  queryOptions({
    queryKey: ['study', study, 'day', assessor, day, withContact],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/studies/{study}/assessors/{assessor}/days/{day}', {
          params: { path: { study, assessor, day }, query: withContact ? { contact: 'true' } : {} },
          signal,
        }),
      ),
  });

export const DAY_ACTS = ['reassign', 'move', 'cancel'] as const;

export interface TypedChange {
  act: (typeof DAY_ACTS)[number];
  reason: string;
  /** To whom; empty: it stays with the assessor. */
  to: string;
  /** ISO date; empty: the same day. */
  toDate: string;
  shiftMinutes: number | undefined;
  participants: readonly string[];
}

interface DayPath {
  study: string;
  assessor: string;
  day: string;
}

/** All of those named, each in a commit of their own; with `dryRun` only what it would do. */
export const changeDay = (path: DayPath, typed: TypedChange, headers: Record<string, string>, dryRun: boolean) => {
  const { act, to, toDate, shiftMinutes } = typed;
  const about = { reason: typed.reason.trim(), participants: [...typed.participants] };
  const params = { path, query: dryRun ? ({ dryRun: 'true' } as const) : {} };
  switch (act) {
    case 'cancel':
      return answered(
        api.POST('/api/studies/{study}/assessors/{assessor}/days/{day}:cancel', { params, body: about, headers }),
      );
    case 'reassign':
      return answered(
        api.POST('/api/studies/{study}/assessors/{assessor}/days/{day}:reassign', {
          params,
          body: { ...about, to },
          headers,
        }),
      );
    case 'move':
      return answered(
        api.POST('/api/studies/{study}/assessors/{assessor}/days/{day}:move', {
          params,
          body: {
            ...about,
            ...(toDate === '' ? {} : { toDate }),
            ...(shiftMinutes === undefined || shiftMinutes === 0 ? {} : { shiftMinutes }),
            ...(to === '' ? {} : { to }),
          },
          headers,
        }),
      );
  }
};
