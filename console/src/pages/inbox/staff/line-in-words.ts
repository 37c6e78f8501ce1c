import type { Say } from '../../../words/use-words.ts';
import type { Line } from '../queries.ts';
import type { InboxWord } from './words.ts';

type SayInbox = Say<InboxWord>;

export const understood = ({ meaning }: Line, say: SayInbox): string => (meaning === undefined ? '' : say(meaning));

/** Absent until it is filed with the record, which is soon. */
export const done = ({ did }: Line, say: SayInbox): string => say(`did_${did ?? 'pending'}`);

export const answeredBy = ({ answered }: Line, say: SayInbox): string | undefined =>
  answered && say(`answered_${answered.state}`);

export const whoWrote = ({ participant }: Line, say: SayInbox): string => participant ?? say('nobody');
