import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { useSession } from '../sign-in/use-session.ts';
import { answered, api, withTag } from './client.ts';
import { isOffline } from './problem.ts';

/** A line that drops comes back within seconds or within minutes: the first is ridden out here, the second shown. */
const TRIES_WHILE_OFFLINE = 3;
const FRESH_MS = 15_000;

const mayTryAgain = (failures: number, error: Error): boolean => isOffline(error) && failures < TRIES_WHILE_OFFLINE;

export const queryClient = new QueryClient({
  defaultOptions: {
    // Asked even while the browser believes to be offline: on one machine the API is there without any network.
    queries: { retry: mayTryAgain, staleTime: FRESH_MS, networkMode: 'always' },
    mutations: { retry: mayTryAgain, networkMode: 'always' },
  },
});

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => answered(api.GET('/api/me', { signal })),
  staleTime: Infinity,
});

/** An operator's are all there are, of whichever they are no member. */
export const studiesQuery = queryOptions({
  queryKey: ['studies'],
  queryFn: ({ signal }) => answered(api.GET('/api/studies', { signal })),
});

/** One study with its settings, as far as the role sees them, and the tag that guards a change. */
export const studyQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'settings'],
    queryFn: ({ signal }) => withTag(api.GET('/api/studies/{study}', { params: { path: { study } }, signal })),
  });

/** Who works on a study, for whoever may read it. */
export const staffQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'staff'],
    queryFn: ({ signal }) => answered(api.GET('/api/studies/{study}/staff', { params: { path: { study } }, signal })),
    staleTime: 60_000,
  });

/** What sites are called, for whoever is told of them; for coordinators also what the protocol in force asks of a newcomer. */
export const settingQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'setting'],
    queryFn: ({ signal }) => answered(api.GET('/api/studies/{study}', { params: { path: { study } }, signal })),
    staleTime: 5 * 60_000,
  });

/** Who is signed in, with their studies and roles; undefined until it is known. */
export const useMe = () => {
  const { kind } = useSession();
  return useQuery({ ...meQuery, enabled: kind === 'in' || kind === 'lapsed' }).data;
};
