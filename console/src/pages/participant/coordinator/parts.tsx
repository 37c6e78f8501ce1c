import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../kit/button.tsx';
import { Loading } from '../../../kit/loading.tsx';
import { Tabs } from '../../../kit/tabs.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { AgendaTable } from '../agenda/agenda-table.tsx';
import { checkInWords } from '../check-ins/words.ts';
import { AccessLog } from '../history/access-log.tsx';
import { EventsTable } from '../history/events-table.tsx';
import { mayBeVoided } from '../history/voidable.ts';
import { historyWords } from '../history/words.ts';
import { usePerson } from '../person-context.ts';
import { agendaQuery } from '../queries.ts';
import { participantRoute } from '../route.ts';
import { participantWords } from '../words.ts';
import type { OpenAct } from './act.ts';
import { FactsPanel } from './facts-panel.tsx';

interface PartsProps {
  label: string;
  isLead: boolean;
  onAct: (act: OpenAct) => void;
}

/** The long lists, one at a time; which one stands in the address. */
export const Parts = ({ label, isLead, onAct }: PartsProps) => {
  const say = useWords(participantWords);
  const sayPast = useWords(historyWords);
  const sayCheckIn = useWords(checkInWords);
  const format = useFormat();
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
                  <Button
                    aria-label={sayPast('voidOf', { what: term('event', event.action), at: format.instant(event.at) })}
                    onPress={() => {
                      onAct({
                        kind: 'void',
                        event: event.id,
                        what: term('event', event.action),
                        isPending: event.ids.some((id) => pending.includes(id)),
                      });
                    }}
                  >
                    {event.ids.some((id) => pending.includes(id)) ? say('undo') : sayPast('void')}
                  </Button>
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
