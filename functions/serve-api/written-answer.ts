import { eventName } from '../../shared/domain/entries/void-entry.ts';
import { created, ok, type Answer } from './answer.ts';
import { etagOf, versionOf } from './etag.ts';
import { participantView } from './participant-view.ts';
import type { Visit } from './visit.ts';
import type { Written } from './write-participant.ts';

const answerBody = ({ both, plan, changed, dryRun }: Written, visit: Visit, more: Record<string, unknown>) => ({
  ...participantView(both, plan, visit.now),
  /** How the entry is called, should it have to be voided. */
  events: changed.map((stream) => eventName(both[stream])),
  ...more,
  ...(dryRun ? { dryRun } : {}),
});

/** What every change of a participant is answered with: how they stand now, and under which name the entry can be voided. */
export const changedAnswer = (written: Written, visit: Visit, more: Record<string, unknown> = {}): Answer =>
  ok(answerBody(written, visit, more), { etag: etagOf(versionOf(written.both)) });

export const createdAnswer = (written: Written, visit: Visit, more: Record<string, unknown> = {}): Answer =>
  (written.dryRun ? ok : created)(answerBody(written, visit, more), { etag: etagOf(versionOf(written.both)) });
