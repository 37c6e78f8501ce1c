import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../../words/use-words.ts';
import { assessorsQuery } from '../queries.ts';
import { bookingWords } from '../words.ts';
import { knownAssessors } from './assessors.ts';
import { useIsCoordinator } from './use-seat.ts';
import { useStudyId } from './use-study-id.ts';

/** What assessors are called; only coordinators read the list of staff. */
export const useAssessorNames = (): ((assessor: string | undefined) => string) => {
  const say = useWords(bookingWords);
  const { data } = useQuery({ ...assessorsQuery(useStudyId()), enabled: useIsCoordinator() });
  return knownAssessors(data ?? [], [], say('nobody')).nameOf;
};
