import type { Decision } from '../../shared/domain/decide.ts';
import type { TroubleContext } from '../../shared/domain/message-trouble.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import { idsIn } from '../../shared/ports/ids-in.ts';
import type { Study } from '../../shared/ports/study-book.ts';
import type { CarryOutPorts } from './ports.ts';

/** One look at one record: what it was read as, and what was decided. */
export interface Situation {
  study: Study;
  plan: StudyPlan;
  record: ParticipantRecord;
  decision: Decision;
  now: Instant;
}

/** What tasks and escalations are opened in. */
export const workContext = (
  { ids }: Pick<CarryOutPorts, 'ids'>,
  { plan, record, now }: Pick<Situation, 'plan' | 'record' | 'now'>,
): TroubleContext => ({
  plan,
  record,
  now,
  calendar: plan.appointments,
  idOf: idsIn(ids, record.study),
});
