import { Badge } from '../../../../kit/badge.tsx';
import type { Column } from '../../../../kit/data-table.tsx';
import type { useFormat } from '../../../../words/use-format.ts';
import type { Say } from '../../../../words/use-words.ts';
import type { PersonRow } from '../../queries.ts';
import type { reachWords } from './words.ts';

export type ReachWord = keyof (typeof reachWords)['en'];
export type Format = ReturnType<typeof useFormat>;

/** By what somebody can still be reached, and when they last were: what is to be done about it follows from that. */
export const reachColumns = (say: Say<ReachWord>, format: Format): Column<PersonRow>[] => [
  {
    id: 'channels',
    header: say('channels'),
    cell: ({ reached: { channels = [], lostIn = [] } = {} }) => (
      <>
        {channels.length === 0 ? (
          <Badge kind="problem">{say('noChannel')}</Badge>
        ) : (
          format.list(channels.map((channel) => say(channel)))
        )}{' '}
        {lostIn.map((followUp) => (
          <Badge key={followUp} kind="problem">
            {say('lostIn', { followUp })}
          </Badge>
        ))}
      </>
    ),
  },
  {
    id: 'lastSignOfLife',
    header: say('lastSignOfLife'),
    cell: ({ lastSignOfLife: at }) =>
      at === undefined ? say('never') : <time dateTime={at}>{format.day(format.dayOf(at))}</time>,
    sortBy: ({ lastSignOfLife = '' }) => lastSignOfLife,
  },
];
