import { useCallback } from 'react';
import { useTermsWith } from '../../pages/participant/terms/use-terms.ts';
import { checkInStepWords } from './words.ts';

/** A step of either kind in words; one that a study named itself as it is. For pages of those who may see check-ins. */
export const useStepWords = (): ((step: string) => string) => {
  const term = useTermsWith(checkInStepWords);
  return useCallback((step: string) => term('step', step), [term]);
};
