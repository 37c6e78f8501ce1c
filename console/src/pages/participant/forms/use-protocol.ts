import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import { usePerson } from '../person-context.ts';

/** What the participant's own version of the protocol names: arms to choose from, and dates that something counts from. */
export const useProtocol = (): { arms: string[]; anchors: string[] } => {
  const { whom, person } = usePerson();
  const { study } = whom;
  const version = String(person.protocolVersion ?? 1);
  const { data } = useQuery({
    queryKey: ['study', study, 'protocols', version],
    queryFn: ({ signal }) =>
      answered(
        api.GET('/api/studies/{study}/protocols/{version}', {
          params: { path: { study, version }, query: {} },
          signal,
        }),
      ),
  });
  const { arms = [], timepoints = [], checkIns = {} } = data?.protocol ?? {};
  const counted = [...timepoints, ...Object.values(checkIns)].map(({ anchor }) => anchor);
  return { arms: arms.map(({ id }) => id), anchors: [...new Set(counted)] };
};
