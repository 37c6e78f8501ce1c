import { useState } from 'react';
import { Badge, type BadgeProps } from '../../../kit/badge.tsx';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { FilterSelect } from '../../../kit/filter-select.tsx';
import { Filters } from '../../../kit/filters.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Agenda, AgendaItem } from '../queries.ts';
import { participantRoute } from '../route.ts';
import { followUpName, isTimepoint } from '../../../words/terms/follow-up-name.ts';
import { reasonName } from '../../../words/terms/reason-name.ts';
import { stepName } from '../../../words/terms/step-name.ts';
import type { Term } from '../../../words/terms/use-terms.ts';
import { isAhead, plannedFirst } from './order.ts';
import { agendaWords } from './words.ts';

const KINDS: Partial<Record<AgendaItem['state'], BadgeProps['kind']>> = {
  sent: 'good',
  done: 'good',
  open: 'warning',
  unknown: 'warning',
  unconfirmed: 'problem',
  failed: 'problem',
};
const kindOf = ({ state, delivery }: AgendaItem): BadgeProps['kind'] =>
  delivery === 'bounced' || delivery === 'complained' ? 'problem' : (KINDS[state] ?? 'plain');

/** What a step belongs to, in the words of whoever looks. */
export type BelongsTo = (item: AgendaItem) => string;

const useColumns = (term: Term, belongsTo: BelongsTo): Column<AgendaItem>[] => {
  const say = useWords(agendaWords);
  const format = useFormat();
  return [
    { id: 'at', header: say('at'), cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time> },
    {
      id: 'followUp',
      header: say('followUp'),
      cell: (item) => (item.followUp === undefined ? belongsTo(item) : followUpName(item.followUp, term)),
    },
    { id: 'step', header: say('step'), cell: (item) => stepName(item, term) },
    { id: 'does', header: say('does'), cell: ({ does }) => term('does', does), isMinor: true },
    {
      id: 'channel',
      header: say('channel'),
      cell: ({ channel, channels = [] }) =>
        (channel === undefined ? channels : [channel]).map((each) => term('channel', each)).join(', '),
    },
    {
      id: 'to',
      header: say('to'),
      cell: ({ to }) => (to === undefined || to === 'participant' ? '' : term('role', to)),
      isMinor: true,
    },
    {
      id: 'state',
      header: say('state'),
      cell: (item) => <Badge kind={kindOf(item)}>{term('state', item.state)}</Badge>,
    },
    { id: 'why', header: say('why'), cell: (item) => reasonName(item, term) },
    { id: 'delivery', header: say('delivery'), cell: ({ delivery }) => term('delivery', delivery) },
  ];
};

/** The first screens of a long agenda; more by a button. */
const PAGE_ROWS = 30;

export const AgendaTable = ({ agenda, term, belongsTo }: { agenda: Agenda; term: Term; belongsTo: BelongsTo }) => {
  const say = useWords(agendaWords);
  const search = participantRoute.useSearch();
  const navigate = participantRoute.useNavigate();
  const columns = useColumns(term, belongsTo);
  const [shown, setShown] = useState(PAGE_ROWS);
  const { when, followUp } = search;
  const followUps = [
    ...new Set(agenda.items.flatMap(({ followUp: id }) => (id !== undefined && isTimepoint(id) ? [id] : []))),
  ];
  const rows = plannedFirst(agenda.items).filter(
    (item) =>
      (when === undefined || isAhead(item) === (when === 'ahead')) &&
      (followUp === undefined || item.followUp === followUp),
  );
  const set = (part: Partial<typeof search>): void => {
    void navigate({ search: { ...search, ...part }, replace: true });
  };
  return (
    <>
      <Filters of={say('list')}>
        <FilterSelect
          label={say('which')}
          options={(['ahead', 'past'] as const).map((id) => ({ id, label: say(id) }))}
          value={when}
          onChange={(next) => {
            set({ when: next });
          }}
        />
        <FilterSelect
          label={say('followUp')}
          options={followUps.map((id) => ({ id, label: id }))}
          value={followUp}
          onChange={(next) => {
            set({ followUp: next });
          }}
        />
      </Filters>
      <DataTable
        label={say('list')}
        columns={columns}
        rows={rows.slice(0, shown)}
        rowId={(item) => [item.followUp ?? item.checkIn, item.step, item.does, item.appointment, item.at].join('/')}
        empty={say('empty')}
        hasMore={rows.length > shown}
        onMore={() => {
          setShown(shown + PAGE_ROWS);
        }}
      />
    </>
  );
};
