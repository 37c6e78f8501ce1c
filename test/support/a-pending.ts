import type { AgendaItem } from '../../shared/domain/agenda-item.ts';
import type { Pending } from '../../shared/domain/pending.ts';

/** An invitation to FU12 by text, due on Monday 23 March 2026 at ten in Copenhagen. */
export const anInvitation = (
  id = 'invite',
  at = '2026-03-23T10:00:00+01:00',
  over: Partial<AgendaItem> = {},
): AgendaItem => ({
  key: `FU12/${id}`,
  stream: 'interviews',
  clock: 'booking',
  of: 'FU12',
  definition: { id, from: 'target', send: { to: 'participant', template: id, channels: ['sms'] } },
  does: 'send',
  nominal: 0,
  at: Date.parse(at),
  ...over,
});

/** A message that goes when it is due, or at another time. */
export const goes = (item: AgendaItem, at: string | number = item.at, over: Partial<Pending> = {}): Pending => ({
  item,
  attempting: { key: item.key, channels: ['sms'], from: item.at },
  goesAt: typeof at === 'string' ? Date.parse(at) : at,
  ...over,
});
