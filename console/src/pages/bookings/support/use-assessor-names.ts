import { useStaffNames } from '../../../shell/use-staff-names.ts';
import { useWords } from '../../../words/use-words.ts';
import { bookingWords } from '../words.ts';

/** What assessors are called, and what is said where none is named yet. */
export const useAssessorNames = (): ((assessor: string | undefined) => string) => {
  const say = useWords(bookingWords);
  const nameOf = useStaffNames();
  return (assessor = '') => (assessor === '' ? say('nobody') : nameOf(assessor));
};
