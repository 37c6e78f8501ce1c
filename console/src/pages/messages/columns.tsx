import { Badge, type BadgeProps } from '../../kit/badge.tsx';
import type { Column } from '../../kit/data-table.tsx';
import type { Format } from '../../words/use-format.ts';
import type { Say } from '../../words/use-words.ts';
import type { Message } from './queries.ts';
import { messageWords } from './words.ts';

type Word = keyof (typeof messageWords)['en'];

const isWord = (code: string): code is Word => Object.hasOwn(messageWords.en, code);

/** A reason or state in words; the code of a provider's failure as it is. */
const inWords = (code: string, say: Say<Word>): string => (isWord(code) ? say(code) : code);

const KINDS: Record<string, BadgeProps['kind']> = {
  sent: 'good',
  failed: 'problem',
  unconfirmed: 'problem',
  unknown: 'warning',
  waiting: 'warning',
};

const belongsTo = ({ followUp, checkIn }: Message, say: Say<Word>): string =>
  followUp ?? (checkIn === undefined ? '' : say('checkIn', { of: checkIn }));

export const messageColumns = (say: Say<Word>, format: Format): Column<Message>[] => [
  {
    id: 'at',
    header: say('at'),
    cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time>,
    sortBy: ({ at }) => at,
  },
  {
    id: 'participant',
    header: say('participant'),
    cell: ({ participant }) => participant,
    sortBy: ({ participant }) => participant,
  },
  { id: 'of', header: say('of'), cell: (row) => belongsTo(row, say), sortBy: (row) => belongsTo(row, say) },
  { id: 'step', header: say('step'), cell: ({ step }) => step, sortBy: ({ step }) => step, isMinor: true },
  {
    id: 'channel',
    header: say('channel'),
    cell: ({ channel = '' }) => inWords(channel, say),
    sortBy: ({ channel = '' }) => channel,
  },
  {
    id: 'state',
    header: say('state'),
    cell: ({ state, delivery }) => (
      <Badge kind={delivery === 'bounced' ? 'problem' : (KINDS[state] ?? 'plain')}>
        {inWords(state, say)}
        {delivery === undefined || delivery === state ? '' : `, ${inWords(delivery, say)}`}
      </Badge>
    ),
    sortBy: ({ state }) => state,
  },
  { id: 'reason', header: say('reason'), cell: ({ reason = '' }) => inWords(reason, say) },
  {
    id: 'segments',
    header: say('segments'),
    cell: ({ segments }) => (segments === undefined ? '' : format.number(segments)),
    isNumber: true,
    isMinor: true,
  },
];
