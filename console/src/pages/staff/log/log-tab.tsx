import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { DownloadButton } from '../../../kit/download-button.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { staffLogFile, staffLogQuery, type LogLine } from '../queries.ts';
import { useSpeech } from '../use-speech.ts';
import { changeInWords } from './change-words.ts';

const useColumns = (): Column<LogLine>[] => {
  const speech = useSpeech();
  return useMemo(() => {
    const { say, format } = speech;
    return [
      { id: 'at', header: say('at'), cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time> },
      { id: 'user', header: say('whose'), cell: ({ user }) => <code>{user}</code> },
      {
        id: 'change',
        header: say('change'),
        cell: (line) => (
          <ul className="plain">
            {changeInWords(line, speech).map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        ),
      },
      { id: 'by', header: say('by'), cell: ({ by }) => <code>{by}</code> },
      { id: 'reason', header: say('reason'), cell: ({ reason = '' }) => reason },
    ];
  }, [speech]);
};

/** Every change of who may do what, newest first. */
export const LogTab = ({ study }: { study: string }) => {
  const { say } = useSpeech();
  const log = useInfiniteQuery(staffLogQuery(study));
  const rows = useMemo(() => log.data?.pages.flatMap(({ items }) => items) ?? [], [log.data]);
  const columns = useColumns();
  return (
    <>
      <div className="page-actions">
        <DownloadButton label={say('csv')} files={async () => [await staffLogFile(study)]} />
      </div>
      <ProblemNotice error={log.error} onTryAgain={() => void log.refetch()} />
      {log.isPending ? <Loading /> : null}
      {log.isSuccess ? (
        <DataTable
          label={say('logList')}
          columns={columns}
          rows={rows}
          rowId={({ at, user }) => `${at} ${user}`}
          empty={say('logEmpty')}
          hasMore={log.hasNextPage}
          isLoadingMore={log.isFetchingNextPage}
          onMore={() => void log.fetchNextPage()}
        />
      ) : null}
    </>
  );
};
