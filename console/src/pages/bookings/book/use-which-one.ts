import { useQuery } from '@tanstack/react-query';
import type { Found } from '../../../finder/queries.ts';
import { useWhichPerson } from '../../../finder/which-person.ts';
import { studyQuery } from '../queries.ts';
import { useIsCoordinator } from '../support/use-seat.ts';
import { useStudyId } from '../support/use-study-id.ts';

/** What tells one of the same name from another, as the search in the header says it. */
export const useWhichOne = (): ((found: Found) => string) => {
  const { data: study } = useQuery(studyQuery(useStudyId()));
  return useWhichPerson({
    seesNames: useIsCoordinator(),
    siteName: (site) => study?.sites?.find(({ id }) => id === site)?.name ?? site,
  });
};
