import { useMemo } from 'react';
import { DataTable, type Column } from '../../../kit/data-table.tsx';
import { Section } from '../../../kit/page.tsx';
import { Select } from '../../../kit/select.tsx';
import { useFormat } from '../../../words/use-format.ts';
import { useWords } from '../../../words/use-words.ts';
import type { Ending } from './queries.ts';
import { endingWords } from './words.ts';

type Participant = Ending['participants'][number];
type Appointment = Ending['appointments'][number];
type Task = Ending['tasks'][number];
type Cover = Ending['covers'][number];

export interface MovesProps {
  plan: Ending;
  nameOf: (user: string) => string;
  /** Mentors among the successors; absent: the plan is only shown. */
  takers?: readonly string[];
  onChoose?: (participant: string, user: string) => void;
}

const useColumns = ({ nameOf, takers = [], onChoose }: Omit<MovesProps, 'plan'>) => {
  const say = useWords(endingWords);
  const format = useFormat();
  return useMemo(() => {
    const to = (user: string | undefined, nobody: string): string => (user === undefined ? nobody : nameOf(user));
    const participants: Column<Participant>[] = [
      {
        id: 'participant',
        header: say('participant'),
        cell: ({ participant, counts }) => (counts ? participant : `${participant} (${say('supportEnded')})`),
        sortBy: ({ participant }) => participant,
      },
      {
        id: 'to',
        header: say('to'),
        cell: (row) =>
          onChoose && takers.length > 1 ? (
            <Select
              label={say('toOf', { participant: row.participant })}
              isLabelHidden
              options={takers.map((id) => ({ id, label: nameOf(id) }))}
              value={row.to}
              onChange={(user) => {
                onChoose(row.participant, user);
              }}
            />
          ) : (
            nameOf(row.to)
          ),
        sortBy: (row) => nameOf(row.to),
      },
    ];
    const appointments: Column<Appointment>[] = [
      { id: 'at', header: say('at'), cell: ({ at }) => format.localTime(at), sortBy: ({ at }) => at },
      { id: 'participant', header: say('participant'), cell: ({ participant }) => participant },
      { id: 'timepoint', header: say('timepoint'), cell: ({ timepoint }) => timepoint },
      { id: 'to', header: say('to'), cell: (row) => nameOf(row.to) },
    ];
    const tasks: Column<Task>[] = [
      { id: 'participant', header: say('participant'), cell: ({ participant }) => participant },
      { id: 'task', header: say('task'), cell: ({ task }) => <code>{task}</code>, isMinor: true },
      { id: 'to', header: say('to'), cell: (row) => to(row.to, say('backToRole')) },
    ];
    const covers: Column<Cover>[] = [
      { id: 'user', header: say('whose'), cell: ({ user }) => nameOf(user) },
      { id: 'period', header: say('period'), cell: ({ from, until }) => `${format.day(from)} – ${format.day(until)}` },
      { id: 'to', header: say('to'), cell: (row) => to(row.to, say('noCover')) },
    ];
    return { participants, appointments, tasks, covers };
  }, [say, format, nameOf, takers, onChoose]);
};

/** Everything that moves, line by line; what there is none of is left out. */
export const Moves = ({ plan, ...setting }: MovesProps) => {
  const say = useWords(endingWords);
  const columns = useColumns(setting);
  const part = <Row extends object>(
    word: 'participants' | 'appointments' | 'tasks' | 'covers',
    of: readonly Column<Row>[],
    rows: readonly Row[],
    rowId: (row: Row) => string,
  ) =>
    rows.length === 0 ? null : (
      <Section title={say(word)}>
        <DataTable label={`${say('plan')}: ${say(word)}`} columns={of} rows={rows} rowId={rowId} empty="" />
      </Section>
    );
  return (
    <>
      {part('participants', columns.participants, plan.participants, ({ participant }) => participant)}
      {part('appointments', columns.appointments, plan.appointments, (row) => `${row.participant} ${row.timepoint}`)}
      {part('tasks', columns.tasks, plan.tasks, ({ task }) => task)}
      {part('covers', columns.covers, plan.covers, ({ user, from }) => `${user} ${from}`)}
    </>
  );
};
