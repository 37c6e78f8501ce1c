import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Button } from '../../../kit/button.tsx';
import { DataTable } from '../../../kit/data-table.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Page } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useWords } from '../../../words/use-words.ts';
import { lettersRoute } from '../route.ts';
import { LetterActs } from './letter-acts.tsx';
import { useLetterColumns } from './letter-columns.tsx';
import { lettersQuery } from './queries.ts';
import { SheetsDialog } from './sheets-dialog.tsx';
import { letterWords } from './words.ts';

const NOBODY: ReadonlySet<string> = new Set();

/** The tray of letters: print, put into envelopes, say that they are posted. */
export const LettersPage = () => {
  const say = useWords(letterWords);
  const { study } = lettersRoute.useParams();
  const letters = useInfiniteQuery(lettersQuery(study));
  const columns = useLetterColumns();
  const rows = useMemo(() => letters.data?.pages.flatMap(({ items }) => items) ?? [], [letters.data]);
  const [selected, setSelected] = useState(NOBODY);
  const [opened, setOpened] = useState<string>();
  return (
    <Page title={say('title')}>
      <ProblemNotice error={letters.error} onTryAgain={() => void letters.refetch()} />
      {letters.isPending ? <Loading /> : null}
      <LetterActs
        study={study}
        chosen={rows.filter(({ id }) => selected.has(id))}
        onDone={() => {
          setSelected(NOBODY);
        }}
      />
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
                setOpened(id);
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
      {opened === undefined ? null : (
        <SheetsDialog
          study={study}
          letters={[opened]}
          onClose={() => {
            setOpened(undefined);
          }}
        />
      )}
    </Page>
  );
};
