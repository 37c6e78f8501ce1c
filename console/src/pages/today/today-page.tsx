import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { DataTable } from '../../kit/data-table.tsx';
import { lateDialog } from '../../kit/late-dialog.tsx';
import { Loading } from '../../kit/loading.tsx';
import { Page } from '../../kit/page.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import type { Selection } from '../../kit/row-selection.tsx';
import { useStudy } from '../../shell/use-study.ts';
import { useWords } from '../../words/use-words.ts';
import { OpenAct, type Act } from './acts/act.ts';
import { inWords } from './in-words.ts';
import { emptyWordFor } from './empty-word.ts';
import { LettersLink } from './letters/letters-link.tsx';
import { BulkBar } from './list/bulk-bar.tsx';
import { GroupChips } from './list/group-chips.tsx';
import { RowActions } from './list/row-actions.tsx';
import { isOfSamePerson, mattersOf } from './list/of-person.ts';
import { useKeptPlace } from './list/use-kept-place.ts';
import { useRowKeys } from './list/use-row-keys.ts';
import { workColumns } from './list/work-columns.tsx';
import { WorkFilters } from './list/work-filters.tsx';
import { worklistQuery, type WorkItem } from './queries.ts';
import { rightsOf } from './rights.ts';
import { todayRoute } from './route.ts';
import { todayWords } from './words.ts';

/** Loaded when the first one opens: the list itself is to be there at once. */
const ActDialog = lateDialog(async () => (await import('./acts/act-dialog.tsx')).ActDialog);

/** Of check-ins, those who are blinded load not even the words. */
const CheckInsDue = lazy(async () => ({ default: (await import('./check-in/check-ins-due.tsx')).CheckInsDue }));

/** Asked for by those alone who may let invitations go again; the list does not wait for it. */
const OutageNotice = lazy(async () => ({ default: (await import('./outage/outage-notice.tsx')).OutageNotice }));

const NO_ROLES: never[] = [];

/** The one list of people who need a human, the most urgent first. */
export const TodayPage = () => {
  const say = useWords(todayWords);
  const { study } = todayRoute.useParams();
  const search = todayRoute.useSearch();
  const navigate = todayRoute.useNavigate();
  const roles = useStudy()?.roles ?? NO_ROLES;
  const rights = useMemo(() => rightsOf(roles), [roles]);
  const [act, setAct] = useState<Act>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const worklist = useInfiniteQuery({ ...worklistQuery(study, search), placeholderData: keepPreviousData });
  const items = useMemo(() => worklist.data?.pages.flatMap((page) => page.items) ?? [], [worklist.data]);
  const { counts, checkInsDue } = worklist.data?.pages[0] ?? {};
  const frame = useKeptPlace(items);
  useRowKeys(frame);
  const hasCalls = items.some((item) => item.kind === 'task' && item.next);
  const columns = useMemo(
    () => workColumns({ study, search, rights, say, hasCalls, matters: mattersOf(items) }),
    [study, search, rights, say, hasCalls, items],
  );
  const selection: Selection<WorkItem> = {
    selected,
    onChange: setSelected,
    nameOf: (item) => `${inWords(item.does, say)} ${item.participant}`,
  };
  const isFiltered = Object.keys(search).length > 0;
  return (
    <Page title={say('title')} actions={rights.coordinates ? <LettersLink study={study} /> : undefined}>
      {rights.coordinates ? (
        <Suspense>
          <OutageNotice study={study} />
        </Suspense>
      ) : null}
      <OpenAct value={setAct}>
        {counts ? (
          <>
            <GroupChips study={study} search={search} counts={counts} />
            <WorkFilters
              search={search}
              counts={counts}
              isDoing={rights.isDoing}
              onChange={(next) => {
                void navigate({ search: next, replace: true });
              }}
            />
          </>
        ) : null}
        <ProblemNotice error={worklist.error} onTryAgain={() => void worklist.refetch()} />
        {worklist.isPending ? <Loading /> : null}
        {worklist.isSuccess ? (
          <div ref={frame} className="worklist">
            {items.length > 0 ? (
              <div className="worklist-head">
                {rights.coordinates ? (
                  <BulkBar
                    items={items.filter(({ id }) => selected.has(id))}
                    onUnselect={() => {
                      setSelected(new Set());
                    }}
                  />
                ) : null}
                <p className="description keys-hint">{say('keys')}</p>
              </div>
            ) : null}
            <DataTable
              label={say('list')}
              columns={columns}
              rows={items}
              rowId={({ id }) => id}
              rowActions={(item) => <RowActions study={study} item={item} rights={rights} />}
              {...(rights.coordinates ? { selection } : {})}
              continues={isOfSamePerson}
              empty={say(isFiltered ? 'emptyFiltered' : emptyWordFor(roles))}
              hasMore={worklist.hasNextPage}
              isLoadingMore={worklist.isFetchingNextPage}
              onMore={() => void worklist.fetchNextPage()}
            />
          </div>
        ) : null}
        {checkInsDue ? (
          <Suspense>
            <CheckInsDue study={study} due={checkInsDue} />
          </Suspense>
        ) : null}
        {act ? (
          <Suspense>
            <ActDialog
              study={study}
              act={act}
              onClose={() => {
                setAct(undefined);
              }}
            />
          </Suspense>
        ) : null}
      </OpenAct>
    </Page>
  );
};
