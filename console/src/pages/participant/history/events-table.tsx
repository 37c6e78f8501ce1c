import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Badge } from '../../../kit/badge.tsx';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { FilterSelect } from '../../../kit/filter-select.tsx';
import { Filters } from '../../../kit/filters.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { eventsQuery, type PastEvent, type Whom } from '../queries.ts';
import type { Term } from '../../../words/terms/use-terms.ts';
import { changeLines } from './change-lines.ts';
import { entriesOf, type Entry } from './entries.ts';
import { isVoided } from './voidable.ts';
import { whyOf } from './why.ts';
import { historyWords } from './words.ts';

const LINES = 6;
const PAGE_ROWS = 25;

interface EventsTableProps {
  whom: Whom;
  term: Term;
  nameOf: (user: string) => string;
  /** Beside an entry, such as taking it back. */
  actions?: (event: Entry, events: readonly PastEvent[]) => ReactNode;
}

const Changes = ({ entry, term, nameOf }: Pick<EventsTableProps, 'term' | 'nameOf'> & { entry: Entry }) => {
  const say = useWords(historyWords);
  const format = useFormat();
  const lines = changeLines(entry.changes, { term, format, nothing: say('nothing'), nameOf });
  const { fields = [] } = entry;
  if (lines.length === 0 && fields.length === 0) return null;
  return (
    <ul className="fact-lines">
      {fields.length === 0 ? null : (
        <li>{say('contactFields', { fields: fields.map((field) => term('place', field)).join(', ') })}</li>
      )}
      {lines.slice(0, LINES).map(({ place, old, new: next }, at) => (
        <li key={`${place} ${String(at)}`}>
          {place}: {old} → {next}
        </li>
      ))}
      {lines.length > LINES ? <li>{say('more', { count: lines.length - LINES })}</li> : null}
    </ul>
  );
};

/** Who, when, what, old and new, and why; the latest first. */
export const EventsTable = ({ whom, term, nameOf, actions }: EventsTableProps) => {
  const say = useWords(historyWords);
  const format = useFormat();
  const { data, error, isPending, refetch } = useQuery(eventsQuery(whom));
  const [which, setWhich] = useState<'entered' | undefined>('entered');
  const [shown, setShown] = useState(PAGE_ROWS);
  const events = data?.items ?? [];
  const rows = entriesOf(events).filter(({ by }) => which === undefined || by !== 'system');
  const what = ({ action }: PastEvent): string => term('event', action);
  const voided = (id: string | undefined): string => {
    const event = events.find((each) => each.id === id);
    return event === undefined ? '' : say('voids', { what: what(event), at: format.instant(event.at) });
  };
  const columns: Column<Entry>[] = [
    { id: 'at', header: say('at'), cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time> },
    { id: 'by', header: say('by'), cell: ({ by }) => (by === 'system' || by === 'staff' ? say(by) : nameOf(by)) },
    {
      id: 'what',
      header: say('what'),
      cell: (event) => (
        <>
          {what(event)} {isVoided(event, events) ? <Badge kind="warning">{say('voided')}</Badge> : null}
          {event.override ? <Badge kind="warning">{say('override')}</Badge> : null}
        </>
      ),
    },
    { id: 'changes', header: say('changes'), cell: (entry) => <Changes entry={entry} term={term} nameOf={nameOf} /> },
    {
      id: 'why',
      header: say('why'),
      cell: (event) =>
        [whyOf(event, say), voided(event.voids)].filter((text) => text !== undefined && text !== '').join('; '),
    },
  ];
  return (
    <>
      <Filters of={say('list')}>
        <FilterSelect
          label={say('which')}
          options={[{ id: 'entered' as const, label: say('entered') }]}
          value={which}
          onChange={setWhich}
        />
      </Filters>
      <ProblemNotice error={error} onTryAgain={() => void refetch()} />
      {isPending ? <Loading /> : null}
      {data ? (
        <DataTable
          label={say('list')}
          columns={columns}
          rows={rows.slice(0, shown)}
          rowId={({ id }) => id}
          {...(actions ? { rowActions: (entry: Entry) => actions(entry, events) } : {})}
          empty={say('empty')}
          hasMore={rows.length > shown}
          onMore={() => {
            setShown(shown + PAGE_ROWS);
          }}
        />
      ) : null}
    </>
  );
};
