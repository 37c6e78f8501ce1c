import { isoInstant } from '../../shared/domain/zone.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import type { StudyLogLine } from '../../shared/ports/study-log.ts';
import type { Visit } from './visit.ts';

type What = Pick<StudyLogLine, 'subject' | 'old' | 'new'> & { reason?: string | undefined };

/** The line of the study's log for what somebody changes in its settings. */
export const settingsLine = ({ id }: Study, { now, token, user }: Visit, { reason, ...what }: What): StudyLogLine => ({
  study: id,
  kind: 'settings',
  id: token,
  at: isoInstant(now),
  by: user,
  ...what,
  ...(reason === undefined ? {} : { reason }),
});
