import { usePerson } from '../person-context.ts';
import type { Warning } from './changed.ts';

export const useWarnings = (): ((warnings: readonly Warning[]) => string[]) => {
  const { term } = usePerson();
  return (warnings) => warnings.map(({ code }) => term('warning', code));
};
