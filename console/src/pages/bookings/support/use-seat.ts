import { useStudy } from '../../../shell/use-study.ts';

/** A coordinator books for everybody; an assessor looks at what is theirs. */
export const useIsCoordinator = (): boolean =>
  useStudy()?.roles.some((role) => role === 'coordinator' || role === 'leadCoordinator') ?? false;
