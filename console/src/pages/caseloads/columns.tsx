import { Badge } from '../../kit/badge.tsx';
import type { Column } from '../../kit/data-table.tsx';
import type { Format } from '../../words/use-format.ts';
import type { Say } from '../../words/use-words.ts';
import { heldOf } from './held-of.ts';
import { LoadBar } from './load-bar.tsx';
import type { Caseload } from './queries.ts';
import type { caseloadsWords } from './words.ts';

type Word = keyof (typeof caseloadsWords)['en'];

export const nameOf = ({ mentor, name }: Caseload): string => name ?? mentor;

const leaveOf = ({ onLeave }: Caseload, say: Say<Word>, format: Format, names: ReadonlyMap<string, string>) => {
  if (!onLeave) return '';
  const cover = onLeave.cover === undefined ? undefined : (names.get(onLeave.cover) ?? onLeave.cover);
  return (
    <Badge kind={cover === undefined ? 'problem' : 'warning'}>
      {say('onLeave', { until: format.day(onLeave.until) })},{' '}
      {cover === undefined ? say('nobodyCovers') : say('coveredBy', { cover })}
    </Badge>
  );
};

export const caseloadColumns = (
  say: Say<Word>,
  format: Format,
  names: ReadonlyMap<string, string>,
  isAnybodyAway: boolean,
): Column<Caseload>[] => {
  const counted = (count: number | undefined) => (count === undefined ? say('counting') : format.number(count));
  const leave: Column<Caseload> = {
    id: 'leave',
    header: say('leave'),
    cell: (row) => leaveOf(row, say, format, names),
  };
  return [
    {
      id: 'mentor',
      header: say('mentor'),
      cell: (row) => <span className="unbroken">{nameOf(row)}</span>,
      sortBy: nameOf,
    },
    { id: 'load', header: say('load'), cell: (row) => <LoadBar {...row} />, sortBy: ({ count }) => count },
    {
      id: 'due',
      header: say('due'),
      cell: ({ checkIns }) => counted(checkIns?.due),
      sortBy: ({ checkIns }) => checkIns?.due ?? 0,
      isNumber: true,
    },
    {
      id: 'overdue',
      header: say('overdue'),
      cell: ({ checkIns }) =>
        checkIns && checkIns.overdue > 0 ? (
          <Badge kind="problem">{format.number(checkIns.overdue)}</Badge>
        ) : (
          counted(checkIns?.overdue)
        ),
      sortBy: ({ checkIns }) => checkIns?.overdue ?? 0,
      isNumber: true,
    },
    {
      id: 'month',
      header: say('thisMonth'),
      cell: ({ months }) => {
        const now = months?.at(-1);
        return now ? heldOf(now, say, format) : say('counting');
      },
      isNumber: true,
    },
    ...(isAnybodyAway ? [leave] : []),
  ];
};
