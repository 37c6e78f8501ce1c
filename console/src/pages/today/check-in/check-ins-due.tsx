import { Badge } from '../../../kit/badge.tsx';
import { Button } from '../../../kit/button.tsx';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { ParticipantLink } from '../../../shell/participant-link.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { useOpenAct } from '../acts/act.ts';
import type { CheckInDue } from '../queries.ts';
import { checkInWords } from './words.ts';

export interface CheckInsDueProps {
  study: string;
  due: readonly CheckInDue[];
}

/** Whom a mentor should meet within a week, before anybody is told that they did not. */
export const CheckInsDue = ({ study, due }: CheckInsDueProps) => {
  const say = useWords(checkInWords);
  const format = useFormat();
  const open = useOpenAct();
  const columns: Column<CheckInDue>[] = [
    {
      id: 'participant',
      header: say('participant'),
      cell: ({ participant }) => <ParticipantLink study={study} participant={participant} />,
    },
    {
      id: 'due',
      header: say('due'),
      cell: ({ due: day, overdue }) => (
        <>
          <time dateTime={day}>{format.day(day)}</time>{' '}
          {overdue ? <Badge kind="warning">{say('overdue')}</Badge> : null}
        </>
      ),
    },
    {
      id: 'booked',
      header: say('booked'),
      cell: ({ booked, gapEnds }) =>
        booked === undefined ? say('notBooked', { date: format.day(gapEnds) }) : format.localTime(booked),
    },
  ];
  return (
    <div className="section">
      <h2>{say('title')}</h2>
      <DataTable
        label={say('title')}
        columns={columns}
        rows={due}
        rowId={({ participant }) => participant}
        rowActions={(item) => (
          <Button
            aria-label={say('recordOf', { participant: item.participant })}
            onPress={() => {
              open({ kind: 'checkIn', item });
            }}
          >
            {say('record')}
          </Button>
        )}
        empty={say('none')}
      />
    </div>
  );
};
