import { useWords } from '../../../words/use-words.ts';
import { usePerson } from '../person-context.ts';
import type { Warning } from './changed.ts';
import { followUpName } from '../../../words/terms/follow-up-name.ts';
import { actWords } from './words.ts';

export const useWarnings = (): ((warnings: readonly Warning[]) => string[]) => {
  const { term } = usePerson();
  const say = useWords(actWords);
  const sentence = ({ code, field, of = '', followUp }: Warning): string => {
    if (code === 'NOTHING_PLANNED') return say('nothingPlanned', { of, anchor: term('anchor', field.slice(1)) });
    if (code === 'LONG_OVER') return say('longOver', { of, anchor: term('anchor', field.slice(1)) });
    if (code === 'READ_ANEW') return say('readAnew', { of });
    return followUp === undefined ? term('warning', code) : say('bookedOutside', { of: followUpName(followUp, term) });
  };
  return (warnings) =>
    warnings.map((warning) => {
      const { count, max } = warning;
      return [
        sentence(warning),
        ...(count === undefined || max === undefined ? [] : [say('countOfMax', { count, max })]),
      ].join(' ');
    });
};
