import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AnswerOf, ItemOf } from '../../../api/answer-of.ts';
import { answered, api } from '../../../api/client.ts';
import { fileOf, type FileAnswer } from '../../../api/files.ts';

export type Letter = ItemOf<'/api/studies/{study}/letters'>;
export type PrintableLetter = AnswerOf<'/api/studies/{study}/letters/{letter}'>;

export const lettersQuery = (study: string) =>
  infiniteQueryOptions({
    queryKey: ['study', study, 'letters'],
    queryFn: ({ pageParam: cursor, signal }) =>
      answered(
        api.GET('/api/studies/{study}/letters', {
          params: { path: { study }, query: cursor === undefined ? {} : { cursor } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  });

/** As many as the API takes at once. */
const LETTERS_AT_ONCE = 30;

export const inParts = (letters: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(letters.length / LETTERS_AT_ONCE) }, (_, nth) =>
    letters.slice(nth * LETTERS_AT_ONCE, (nth + 1) * LETTERS_AT_ONCE),
  );

/** For window envelopes, in the order given. */
export const lettersFiles = async (study: string, letters: readonly string[]): Promise<FileAnswer[]> => {
  const files: FileAnswer[] = [];
  for (const part of inParts(letters))
    files.push(
      await fileOf(
        api.GET('/api/studies/{study}/letters.pdf', {
          params: { path: { study }, query: { letters: part.join() } },
          parseAs: 'blob',
        }),
      ),
    );
  return files;
};

/** With name and address of today: read once for each time that somebody opens it, since every read is logged. */
export const sheetsQuery = (study: string, letters: readonly string[]) =>
  queryOptions({
    queryKey: ['letters', study, ...letters],
    queryFn: async ({ signal }) => {
      const sheets: PrintableLetter[] = [];
      for (const letter of letters)
        sheets.push(
          await answered(
            api.GET('/api/studies/{study}/letters/{letter}', { params: { path: { study, letter } }, signal }),
          ),
        );
      return sheets;
    },
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
