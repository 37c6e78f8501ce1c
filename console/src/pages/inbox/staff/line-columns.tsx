import { Badge } from '../../../kit/badge.tsx';
import type { Column } from '../../../kit/data-table.tsx';
import { ParticipantLink } from '../../../shell/participant-link.tsx';
import type { Format } from '../../../words/use-format.ts';
import type { Say } from '../../../words/use-words.ts';
import type { Line } from '../queries.ts';
import { answeredBy, done, understood } from './line-in-words.ts';
import { ReadCell } from './read-cell.tsx';
import type { InboxWord } from './words.ts';

interface Wording {
  study: string;
  say: Say<InboxWord>;
  format: Format;
}

export const lineColumns = ({ study, say, format }: Wording): Column<Line>[] => [
  {
    id: 'at',
    header: say('at'),
    cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time>,
    sortBy: ({ at }) => at,
  },
  {
    id: 'who',
    header: say('who'),
    cell: ({ participant }) =>
      participant === undefined ? say('nobody') : <ParticipantLink study={study} participant={participant} />,
    sortBy: ({ participant = '' }) => participant,
  },
  {
    id: 'understood',
    header: say('understood'),
    cell: (line) => (
      <>
        {line.crisis ? <Badge kind="problem">{say('crisis')}</Badge> : null} {understood(line, say)}
      </>
    ),
    sortBy: (line) => understood(line, say),
  },
  {
    id: 'did',
    header: say('did'),
    cell: (line) => (
      <>
        {done(line, say)} {line.answered ? <Badge>{answeredBy(line, say)}</Badge> : null}
      </>
    ),
    isMinor: true,
  },
  { id: 'state', header: say('state'), cell: (line) => <ReadCell line={line} />, sortBy: ({ read }) => read?.at ?? '' },
];
