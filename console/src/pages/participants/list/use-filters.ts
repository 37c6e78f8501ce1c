import type { PeopleFilters } from '../queries.ts';
import { participantsRoute } from '../route.ts';

/** The filters of the address, and the way to others. */
export const useFilters = (): [PeopleFilters, (next: PeopleFilters) => void] => {
  const filters = participantsRoute.useSearch();
  const navigate = participantsRoute.useNavigate();
  return [
    filters,
    (next) => {
      void navigate({ search: next, replace: true });
    },
  ];
};
