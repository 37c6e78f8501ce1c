import { Badge, type BadgeProps } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import type { Column } from '../../kit/data-table.tsx';
import { ParticipantLink } from '../../shell/participant-link.tsx';
import type { Format } from '../../words/use-format.ts';
import type { Say } from '../../words/use-words.ts';
import { explained, inWords, stateInWords, type Word } from './explained.ts';
import type { Message } from './queries.ts';

export interface MessageWording {
  study: string;
  say: Say<Word>;
  format: Format;
  stepName: (step: string) => string;
  /** For those who may read what was sent. */
  onRead: ((message: Message) => void) | undefined;
}

const KINDS: Readonly<Record<string, BadgeProps['kind']>> = {
  sent: 'good',
  failed: 'problem',
  unconfirmed: 'problem',
  unknown: 'warning',
  waiting: 'warning',
};

const CENTS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

const belongsTo = ({ followUp, checkIn }: Message, say: Say<Word>): string =>
  followUp ?? (checkIn === undefined ? '' : say('checkIn'));

const Why = ({ message, say }: { message: Message; say: Say<Word> }) => (
  <div className="why">
    {message.reason === undefined ? null : <strong>{inWords(message.reason, say)}</strong>}{' '}
    <span className="description">{explained(message, say)}</span>
  </div>
);

const LEFT: readonly Message['state'][] = ['sent', 'unknown', 'unconfirmed'];

export const messageColumns = ({ study, say, format, stepName, onRead }: MessageWording): Column<Message>[] => [
  {
    id: 'at',
    header: say('at'),
    cell: ({ at }) => <time dateTime={at}>{format.instant(at)}</time>,
    sortBy: ({ at }) => at,
  },
  {
    id: 'participant',
    header: say('participant'),
    cell: ({ participant }) => <ParticipantLink study={study} participant={participant} />,
    sortBy: ({ participant }) => participant,
  },
  {
    id: 'step',
    header: say('step'),
    cell: (row) => (
      <>
        {stepName(row.step)} <span className="description unbroken">{belongsTo(row, say)}</span>{' '}
        {onRead && LEFT.includes(row.state) ? (
          <Button
            kind="quiet"
            aria-label={say('readOf', { participant: row.participant, at: format.instant(row.at) })}
            onPress={() => {
              onRead(row);
            }}
          >
            {say('read')}
          </Button>
        ) : null}
      </>
    ),
    sortBy: ({ step }) => stepName(step),
  },
  {
    id: 'channel',
    header: say('channel'),
    cell: ({ channel = '' }) => inWords(channel, say),
    sortBy: ({ channel = '' }) => channel,
  },
  {
    id: 'state',
    header: say('state'),
    cell: ({ state, channel, delivery, posted }) => (
      <Badge kind={delivery === 'bounced' ? 'problem' : (KINDS[state] ?? 'plain')}>
        {stateInWords({ state, channel, posted }, say)}
        {delivery === undefined || delivery === state ? '' : `, ${inWords(delivery, say)}`}
      </Badge>
    ),
    sortBy: ({ state }) => state,
  },
  {
    id: 'reason',
    header: say('reason'),
    cell: (message) => (message.reason ?? explained(message, say)) && <Why message={message} say={say} />,
  },
  {
    id: 'price',
    header: say('price'),
    cell: ({ price, segments = 0 }) =>
      price === undefined ? (
        ''
      ) : (
        <>
          <span className="unbroken">{say('usd', { amount: format.number(price.amount, CENTS) })}</span>{' '}
          <span className="description unbroken">{say('segments', { count: segments })}</span>
        </>
      ),
    sortBy: ({ price }) => price?.amount ?? 0,
    isNumber: true,
    isMinor: true,
  },
];
