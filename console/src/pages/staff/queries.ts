import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AnswerOf } from '../../api/answer-of.ts';
import { answered, api } from '../../api/client.ts';
import { fileOf } from '../../api/files.ts';
import { useMe } from '../../api/queries.ts';
import { useStudy } from '../../shell/use-study.ts';

export type Review = AnswerOf<'/api/studies/{study}/staff/review'>;
/** A member as the review lists them: with their last use and what somebody should look at. */
export type Reviewed = Review['items'][number];
type LogPage = Exclude<AnswerOf<'/api/studies/{study}/staff/log'>, string>;
export type LogLine = LogPage['items'][number];

/** The list of the staff too: it says who is active today and when each was last seen. */
export const reviewQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'staff', 'review'],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/studies/{study}/staff/review', { params: { path: { study } }, signal })),
  });

const readLog = async (study: string, cursor: string | undefined, signal: AbortSignal): Promise<LogPage> => {
  const query = { format: 'json' as const, ...(cursor === undefined ? {} : { cursor }) };
  const page = await answered(
    api.GET('/api/studies/{study}/staff/log', { params: { path: { study }, query }, signal }),
  );
  if (typeof page === 'string') throw new TypeError('asked for JSON, and given a file');
  return page;
};

export const staffLogQuery = (study: string) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'staff', 'log'],
    queryFn: ({ pageParam, signal }) => readLog(study, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });

/** All of it, for a spreadsheet. */
export const staffLogFile = (study: string) =>
  fileOf(
    api.GET('/api/studies/{study}/staff/log', {
      params: { path: { study }, query: { format: 'csv' } },
      parseAs: 'blob',
    }),
    'delegation-log.csv',
  );

/** Who may do what here; the API decides, this only keeps from offering what it would refuse. */
export const useStaffRights = () => {
  const isOperator = useMe()?.operator === true;
  const { roles = [], sites: mine } = useStudy() ?? {};
  const isLead = roles.includes('leadCoordinator');
  const isCoordinator = isLead || roles.includes('coordinator');
  /** Whoever has some sites changes those who work at no others. */
  const isWithinMine = ({ sites: theirs }: Pick<Reviewed, 'sites'>): boolean =>
    isOperator || mine === undefined || (theirs?.every((site) => mine.includes(site)) ?? false);
  return {
    mayChange: isCoordinator || isOperator,
    mayAppointLead: isLead || isOperator,
    mayEnd: isCoordinator,
    /** Of everyone's access. */
    mayReview: isOperator || (isCoordinator && mine === undefined),
    isWithinMine,
  };
};
