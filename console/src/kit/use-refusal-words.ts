import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../words/language.ts';

interface RefusalWords {
  title: (code: string, english: string) => string;
  sentence: (english: string) => string;
}

const AS_IT_CAME: RefusalWords = { title: (_code, english) => english, sentence: (english) => english };

/** What the API says of a refusal, in the language of whoever reads it; Danish is loaded with the first refusal. */
export const useRefusalWords = (error: Error | null | undefined): RefusalWords => {
  const isNeeded = useLanguage() === 'da' && error != null;
  const { data } = useQuery({
    queryKey: ['refusal-words'],
    queryFn: async (): Promise<RefusalWords> => {
      const { danishTitle, inDanish } = await import('./danish-problems.ts');
      return { title: danishTitle, sentence: inDanish };
    },
    enabled: isNeeded,
    staleTime: Infinity,
  });
  return isNeeded && data ? data : AS_IT_CAME;
};
