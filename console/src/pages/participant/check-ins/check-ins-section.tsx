import { useState } from 'react';
import { Badge } from '../../../kit/badge.tsx';
import { Button } from '../../../kit/button.tsx';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { Facts } from '../../../kit/facts.tsx';
import { Section } from '../../../kit/page.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import { usePerson } from '../person-context.ts';
import type { Person } from '../queries.ts';
import { BookDialog } from './book-dialog.tsx';
import { CancelCheckInDialog } from './cancel-dialog.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { checkInWords } from './words.ts';

type Held = NonNullable<Person['checkIns']>['held'][number];

const useColumns = (): Column<Held>[] => {
  const say = useWords(checkInWords);
  const format = useFormat();
  const { term } = usePerson();
  return [
    { id: 'on', header: say('on'), cell: ({ on }) => format.weekday(on), sortBy: ({ on }) => on },
    {
      id: 'outcome',
      header: say('outcome'),
      cell: ({ outcome }) => <Badge kind={outcome === 'held' ? 'good' : 'warning'}>{term('checkIn', outcome)}</Badge>,
    },
    { id: 'kind', header: say('kind'), cell: ({ kind }) => term('kind', kind) },
    { id: 'setting', header: say('setting'), cell: ({ setting }) => term('setting', setting) },
    { id: 'minutes', header: say('minutes'), cell: ({ minutes }) => minutes, isNumber: true },
  ];
};

/** When the next is due, what is booked, what was held; and the three acts. */
export const CheckInsSection = () => {
  const say = useWords(checkInWords);
  const format = useFormat();
  const { person, term } = usePerson();
  const [act, setAct] = useState<'record' | 'book' | 'cancel'>();
  const columns = useColumns();
  const close = (): void => {
    setAct(undefined);
  };
  const { due, gapEnds, appointment, held = [] } = person.checkIns ?? {};
  const latestFirst = [...held].sort((a, b) => b.on.localeCompare(a.on));
  return (
    <Section
      title={say('title')}
      actions={
        <>
          <Button
            onPress={() => {
              setAct('record');
            }}
          >
            {say('record')}
          </Button>
          <Button
            onPress={() => {
              setAct('book');
            }}
          >
            {say(appointment ? 'move' : 'book')}
          </Button>
          {appointment ? (
            <Button
              onPress={() => {
                setAct('cancel');
              }}
            >
              {say('cancel')}
            </Button>
          ) : null}
        </>
      }
    >
      <Facts
        facts={[
          { label: say('next'), value: due === undefined ? say('noneDue') : format.weekday(due) },
          { label: say('latest'), value: gapEnds === undefined ? undefined : format.weekday(gapEnds) },
          {
            label: say('booked'),
            value:
              appointment === undefined
                ? undefined
                : [
                    `${format.localTime(appointment.at)}, ${term('mode', appointment.mode)}`,
                    ...(appointment.confirmed
                      ? [say('confirmed', { at: format.instant(appointment.confirmed.at) })]
                      : []),
                  ].join(' · '),
          },
        ]}
      />
      <DataTable
        label={say('list')}
        columns={columns}
        rows={latestFirst}
        rowId={({ event, on }) => `${String(event)} ${on}`}
        empty={say('none')}
      />
      {act === 'record' ? <RecordDialog onClose={close} /> : null}
      {act === 'book' ? <BookDialog onClose={close} /> : null}
      {act === 'cancel' ? <CancelCheckInDialog onClose={close} /> : null}
    </Section>
  );
};
