import { useMemo } from 'react';
import { Badge } from '../../../kit/badge.tsx';
import type { Column } from '../../../kit/data-table.tsx';
import { stepName } from '../../../words/terms/step-name.ts';
import { useTerms } from '../../../words/terms/use-terms.ts';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Letter } from './queries.ts';
import { letterWords } from './words.ts';

const LANGUAGES = ['da', 'en'] as const;

export const useLetterColumns = (): Column<Letter>[] => {
  const say = useWords(letterWords);
  const format = useFormat();
  const term = useTerms();
  return useMemo(() => {
    const languageOf = (code: string): string => {
      const known = LANGUAGES.find((each) => each === code);
      return known ? say(known) : code;
    };
    return [
      {
        id: 'participant',
        header: say('participant'),
        cell: ({ participant }) => participant,
        sortBy: (row) => row.participant,
      },
      { id: 'of', header: say('of'), cell: ({ followUp = '' }) => followUp, sortBy: ({ followUp = '' }) => followUp },
      { id: 'template', header: say('template'), cell: (letter) => stepName(letter, term) },
      { id: 'at', header: say('at'), cell: ({ at }) => format.instant(at), sortBy: ({ at }) => at, isMinor: true },
      {
        id: 'postBy',
        header: say('postBy'),
        cell: ({ postBy, overdue }) => (
          <>
            {format.weekday(postBy)} {overdue ? <Badge kind="problem">{say('overdue')}</Badge> : null}
          </>
        ),
        sortBy: ({ postBy }) => postBy,
      },
      {
        id: 'printed',
        header: say('state'),
        cell: ({ printed, withdrawn }) => {
          if (withdrawn) return <Badge kind="problem">{say('withdrawn')}</Badge>;
          return printed ? format.instant(printed.at) : say('notPrinted');
        },
        sortBy: ({ printed }) => printed?.at ?? '',
      },
      { id: 'language', header: say('language'), cell: ({ language }) => languageOf(language), isMinor: true },
    ];
  }, [say, format, term]);
};
