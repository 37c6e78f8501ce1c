import { useParams } from '@tanstack/react-router';

/** The study of the address. */
export const useStudyId = (): string => useParams({ strict: false }).study ?? '';
