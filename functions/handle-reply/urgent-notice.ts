import type { InboxLine } from '../../shared/ports/reply-book.ts';
import type { StaffNotice } from '../../shared/ports/record-store.ts';
import type { ReplyPorts } from './ports.ts';

type Whose = Pick<StaffNotice, 'study' | 'participant' | 'stream'>;

/** The mail that waits for no morning, about one line of the inbox. @param at ISO instant from which it may go */
export const urgentNotice = (
  { ids }: Pick<ReplyPorts, 'ids'>,
  { study, participant, stream }: Whose,
  line: InboxLine['id'],
  at: string,
): StaffNotice => ({
  study,
  participant,
  stream,
  escalation: `reply-${ids.derived(study, line)}`,
  level: 0,
  to: 'leadCoordinator',
  notBefore: at,
  urgent: true,
});
