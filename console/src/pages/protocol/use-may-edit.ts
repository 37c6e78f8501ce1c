import { useStudy } from '../../shell/use-study.ts';

/** Whether whoever is signed in may write the protocol and not only read it; the API decides. */
export const useMayEdit = (): boolean =>
  useStudy()?.roles.some((role) => role === 'coordinator' || role === 'leadCoordinator') ?? false;
