import { useWords } from '../../../words/use-words.ts';
import { usePerson } from '../person-context.ts';
import type { Warning } from './changed.ts';
import { followUpName } from '../../../words/terms/follow-up-name.ts';
import { actWords } from './words.ts';

export const useWarnings = (): ((warnings: readonly Warning[]) => string[]) => {
  const { term } = usePerson();
  const say = useWords(actWords);
  return (warnings) =>
    warnings.map(({ code, count, max, followUp }) =>
      [
        followUp === undefined ? term('warning', code) : say('bookedOutside', { of: followUpName(followUp, term) }),
        ...(count === undefined || max === undefined ? [] : [say('countOfMax', { count, max })]),
      ].join(' '),
    );
};
