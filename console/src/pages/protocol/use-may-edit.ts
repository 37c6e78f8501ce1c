import { useStudy } from '../../shell/use-study.ts';
import { useWholeStudy } from '../../shell/whole-study.tsx';

/** Whether whoever is signed in reads texts and pictures too, and not only what was published. */
export const useCoordinates = (): boolean =>
  useStudy()?.roles.some((role) => role === 'coordinator' || role === 'leadCoordinator') ?? false;

/** Whether they may write the next version: it holds for every site. The API decides. */
export const useMayEdit = (): boolean => {
  const coordinates = useCoordinates();
  return useWholeStudy() && coordinates;
};
