import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { Option } from '../../../kit/select.tsx';

/** The others look at work, or at none; whose a task can be is the API's to say. */
const WORKING = ['coordinator', 'leadCoordinator', 'mentor', 'teamLeader', 'assessor', 'dataManager'];

const ofStaff = async (study: string): Promise<Option[]> => {
  const { items } = await answered(api.GET('/api/studies/{study}/staff', { params: { path: { study } } }));
  return items
    .filter(({ roles, locked }) => locked === undefined && roles.some((role) => WORKING.includes(role)))
    .map(({ user, name }) => ({ id: user, label: name ?? user, description: user }));
};

/** A team leader sees no list of the staff, but whose caseloads there are. */
const ofCaseloads = async (study: string): Promise<Option[]> => {
  const { items } = await answered(api.GET('/api/studies/{study}/caseloads', { params: { path: { study } } }));
  return items.map(({ mentor, name }) => ({ id: mentor, label: name ?? mentor }));
};

/** Those to whom tasks can be given. */
export const receiversQuery = (study: string, coordinates: boolean) =>
  queryOptions({
    queryKey: ['study', study, 'receivers', coordinates],
    queryFn: () => (coordinates ? ofStaff(study) : ofCaseloads(study)),
  });
