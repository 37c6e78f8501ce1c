import { useQuery } from '@tanstack/react-query';
import { Loading } from '../../../kit/loading.tsx';
import { Tabs } from '../../../kit/tabs.tsx';
import { useWords } from '../../../words/use-words.ts';
import { AgendaTable } from '../agenda/agenda-table.tsx';
import { checkInWords } from '../check-ins/words.ts';
import { AccessLog } from '../history/access-log.tsx';
import { EventsTable } from '../history/events-table.tsx';
import { mayBeVoided } from '../history/voidable.ts';
import { usePerson } from '../person-context.ts';
import { agendaQuery } from '../queries.ts';
import { participantRoute } from '../route.ts';
import { participantWords } from '../words.ts';
import type { OpenAct } from './act.ts';
import { FactsPanel } from './facts-panel.tsx';
import { VoidButton } from './void-button.tsx';

interface PartsProps {
  label: string;
  isLead: boolean;
  onAct: (act: OpenAct) => void;
}

/** The long lists, one at a time; which one stands in the address. */
export const Parts = ({ label, isLead, onAct }: PartsProps) => {
  const say = useWords(participantWords);
  const sayCheckIn = useWords(checkInWords);
  const { whom, person, term, nameOf } = usePerson();
  const search = participantRoute.useSearch();
  const navigate = participantRoute.useNavigate();
  const { data: agenda } = useQuery(agendaQuery(whom));
  const pending = (person.pendingSends ?? []).map(({ event }) => event);
  return (
    <Tabs
      label={label}
      selected={search.tab ?? 'agenda'}
      onSelect={(tab) => void navigate({ search: { ...search, tab }, replace: true })}
      tabs={[
        {
          id: 'agenda',
          title: say('agenda'),
          content: agenda ? (
            <AgendaTable agenda={agenda} term={term} belongsTo={({ followUp }) => followUp ?? sayCheckIn('checkIn')} />
          ) : (
            <Loading />
          ),
        },
        { id: 'facts', title: say('facts'), content: <FactsPanel onAct={onAct} /> },
        {
          id: 'events',
          title: say('events'),
          content: (
            <EventsTable
              whom={whom}
              term={term}
              nameOf={nameOf}
              actions={(event, events) =>
                mayBeVoided(event, events) ? (
                  <VoidButton event={event} isPending={event.ids.some((id) => pending.includes(id))} onAct={onAct} />
                ) : null
              }
            />
          ),
        },
        {
          id: 'log',
          title: say('accessLog'),
          content: <AccessLog whom={whom} term={term} nameOf={nameOf} maySeeStaff={isLead} />,
        },
      ]}
    />
  );
};
