import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Page } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { useTerms } from '../../../words/terms/use-terms.ts';
import { lettersRoute } from '../route.ts';
import { lettersQuery, type Letter } from './queries.ts';
import { SheetsDialog } from './sheets-dialog.tsx';
import { letterWords } from './words.ts';

const LANGUAGES = ['da', 'en'] as const;

const useLetterColumns = (): Column<Letter>[] => {
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
      { id: 'template', header: say('template'), cell: ({ step }) => term('step', step) },
      { id: 'at', header: say('at'), cell: ({ at }) => format.instant(at), sortBy: ({ at }) => at },
      { id: 'language', header: say('language'), cell: ({ language }) => languageOf(language) },
    ];
  }, [say, format, term]);
};

/** The tray of letters: print, put into envelopes, say that they are posted. */
export const LettersPage = () => {
  const say = useWords(letterWords);
  const { study } = lettersRoute.useParams();
  const letters = useInfiniteQuery(lettersQuery(study));
  const columns = useLetterColumns();
  const rows = useMemo(() => letters.data?.pages.flatMap(({ items }) => items) ?? [], [letters.data]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<readonly string[]>();
  const chosen = rows.map(({ id }) => id).filter((id) => selected.has(id));
  return (
    <Page
      title={say('title')}
      actions={
        <Button
          kind="primary"
          isDisabled={chosen.length === 0}
          onPress={() => {
            setOpened(chosen);
          }}
        >
          {say('printSelected')}
        </Button>
      }
    >
      <ProblemNotice error={letters.error} onTryAgain={() => void letters.refetch()} />
      {letters.isPending ? <Loading /> : null}
      {letters.isSuccess ? (
        <DataTable
          label={say('list')}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          selection={{ selected, onChange: setSelected, nameOf: ({ participant }) => participant }}
          rowActions={({ id, participant }) => (
            <Button
              aria-label={say('previewOf', { participant })}
              onPress={() => {
                setOpened([id]);
              }}
            >
              {say('preview')}
            </Button>
          )}
          empty={say('empty')}
          hasMore={letters.hasNextPage}
          isLoadingMore={letters.isFetchingNextPage}
          onMore={() => void letters.fetchNextPage()}
        />
      ) : null}
      {opened ? (
        <SheetsDialog
          study={study}
          letters={opened}
          onClose={() => {
            setOpened(undefined);
          }}
        />
      ) : null}
    </Page>
  );
};
