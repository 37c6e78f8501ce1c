import { Badge, type BadgeProps } from '../../kit/badge.tsx';
import type { Column } from '../../kit/data-table.tsx';
import { ParticipantLink } from '../../shell/participant-link.tsx';
import type { Format } from '../../words/use-format.ts';
import type { Say } from '../../words/use-words.ts';
import type { Term } from '../../words/terms/use-terms.ts';
import type { Deviation } from './queries.ts';
import { inspectionWords } from './words.ts';

type Word = keyof (typeof inspectionWords)['en'];

const KINDS: Readonly<Record<Deviation['kind'], BadgeProps['kind']>> = {
  earlyVisit: 'plain',
  lateVisit: 'warning',
  missedVisit: 'warning',
  protocolMoved: 'plain',
  voided: 'plain',
  override: 'warning',
  unblinding: 'problem',
};

const isWord = (key: string): key is Word => Object.hasOwn(inspectionWords.en, key);

/** SDTM writes its reasons in capitals; what somebody wrote stays as it is. */
const reasonOf = ({ kind, reason = '' }: Deviation, say: Say<Word>, term: Term): string => {
  const how = `how_${reason}`;
  if (kind === 'unblinding' && isWord(how)) return say(how);
  return kind === 'missedVisit' ? term('notDone', reason.toLowerCase().replaceAll(' ', '-')) : reason;
};

const whatOf = ({ kind, days, from, to, assessor }: Deviation, say: Say<Word>): string => {
  const told = [
    days === undefined
      ? undefined
      : say(kind === 'earlyVisit' ? 'daysBefore' : 'daysAfter', { days: say('days', { count: days }) }),
    from !== undefined && to !== undefined ? say('version', { from, to }) : undefined,
    from !== undefined && to === undefined ? say('entry', { entry: from }) : undefined,
    assessor === undefined ? undefined : say('assessor', { assessor }),
  ];
  return told.filter((each) => each !== undefined).join(', ');
};

export const deviationColumns = (study: string, say: Say<Word>, format: Format, term: Term): Column<Deviation>[] => [
  {
    id: 'at',
    header: say('at'),
    // A visit has a day, an entry an instant.
    cell: ({ at }) => <time dateTime={at}>{at.includes('T') ? format.instant(at) : format.day(at)}</time>,
    sortBy: ({ at }) => at,
  },
  {
    id: 'kind',
    header: say('kind'),
    cell: ({ kind }) => <Badge kind={KINDS[kind]}>{say(kind)}</Badge>,
    sortBy: ({ kind }) => kind,
  },
  {
    id: 'participant',
    header: say('id'),
    cell: ({ participant }) => <ParticipantLink study={study} participant={participant} />,
    sortBy: ({ participant }) => participant,
  },
  { id: 'followUp', header: say('followUp'), cell: ({ followUp = '' }) => followUp },
  { id: 'what', header: say('what'), cell: (row) => whatOf(row, say) },
  { id: 'reason', header: say('reason'), cell: (row) => reasonOf(row, say, term) },
  { id: 'by', header: say('by'), cell: ({ by = '' }) => by },
];
