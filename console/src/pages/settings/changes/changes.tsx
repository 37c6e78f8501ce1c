import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { Section } from '../../../kit/page.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { changesQuery, type Change } from '../queries.ts';
import { settingsWords, type SettingsWord } from '../words.ts';

const isWord = (name: string): name is SettingsWord => Object.hasOwn(settingsWords.en, name);

/** Every value that is no list or object, under the names that lead to it. */
const leaves = (value: unknown, path: string[] = []): { path: string[]; text: string }[] => {
  if (typeof value !== 'object' || value === null)
    return value === undefined ? [] : [{ path, text: typeof value === 'string' ? value : JSON.stringify(value) }];
  return Object.entries(value).flatMap(([name, each]) => leaves(each, [...path, name]));
};

/** What a part of a setting is of; the rest of a path (`team/da`) is the setting's own. */
const OF_STREAM = ['interviews', 'checkIns'] as const;

const useColumns = (): Column<Change>[] => {
  const say = useWords(settingsWords);
  const format = useFormat();
  return useMemo(() => {
    const names = ({ subject = '' }: Change) => subject.split(' ').map((name) => (isWord(name) ? say(name) : name));
    const inPath = (name: string): string => {
      const stream = OF_STREAM.find((each) => each === name);
      return stream === undefined ? name : say(stream);
    };
    /** Of both sides only what differs. */
    const side = (one: unknown, other: unknown) => {
      const known = new Set(leaves(other).map(({ path, text }) => `${path.join('/')}=${text}`));
      return (
        <ul className="plain">
          {leaves(one)
            .filter(({ path, text }) => !known.has(`${path.join('/')}=${text}`))
            .map(({ path, text }) => (
              <li key={path.join('/')}>
                {path.length > 1 ? <span className="description">{path.slice(1).map(inPath).join(' ')}: </span> : null}
                {text}
              </li>
            ))}
        </ul>
      );
    };
    return [
      { id: 'at', header: say('at'), cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time> },
      { id: 'what', header: say('what'), cell: (change) => format.list(names(change)) },
      { id: 'old', header: say('old'), cell: ({ old, new: anew }) => side(old, anew) },
      { id: 'new', header: say('new'), cell: ({ old, new: anew }) => side(anew, old) },
      { id: 'by', header: say('by'), cell: ({ by }) => <code>{by}</code> },
      { id: 'reason', header: say('reason'), cell: ({ reason = '' }) => reason },
    ];
  }, [say, format]);
};

/** Who changed which setting, when and why. */
export const Changes = ({ study }: { study: string }) => {
  const say = useWords(settingsWords);
  const changes = useInfiniteQuery(changesQuery(study));
  const rows = useMemo(() => changes.data?.pages.flatMap(({ items }) => items) ?? [], [changes.data]);
  const columns = useColumns();
  return (
    <Section title={say('changes')}>
      <ProblemNotice error={changes.error} onTryAgain={() => void changes.refetch()} />
      {changes.isSuccess ? (
        <DataTable
          label={say('changesList')}
          columns={columns}
          rows={rows}
          rowId={({ at, subject }) => `${at} ${subject ?? ''}`}
          empty={say('noChanges')}
          hasMore={changes.hasNextPage}
          isLoadingMore={changes.isFetchingNextPage}
          onMore={() => void changes.fetchNextPage()}
        />
      ) : null}
    </Section>
  );
};
