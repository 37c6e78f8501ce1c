import { isCry } from '../../shared/domain/cry-for-help.ts';
import type { Role } from '../../shared/domain/protocol.ts';
import type { Escalation, InterviewRecord, Stream, Task } from '../../shared/domain/record.ts';
import { isAssessor, isOwnBooking, type Looker, seesCheckInsAlone } from './reach.ts';

type Eyes = Pick<Looker, 'roles' | 'sight'>;

/** Roles whose work is theirs: a team leader answers for the team. */
const answeredBy = ({ roles }: Eyes): readonly Role[] =>
  roles.includes('teamLeader') ? ['mentor', 'teamLeader'] : roles;

/** Reads it all, and does none of it. */
const readsAll = ({ sight, roles }: Eyes): boolean =>
  sight === 'site' || (sight === 'pseudonymised' && roles.includes('auditor'));

const isOfSight = ({ sight }: Eyes, stream: Stream): boolean =>
  sight === 'pseudonymised' || stream === (sight === 'own' ? 'checkIns' : 'interviews');

/** Whether a task of a participant within reach is for these eyes; an assessor's is known by the booking. */
export const isTaskFor = (
  looker: Eyes & Pick<Looker, 'user'>,
  stream: Stream,
  task: Task,
  interviews: InterviewRecord | undefined,
): boolean => {
  if (readsAll(looker)) return true;
  if (isAssessor(looker))
    return (
      stream === 'interviews' &&
      task.kind === 'recordOutcome' &&
      task.to === 'assessor' &&
      interviews !== undefined &&
      isOwnBooking(interviews, task.of ?? '', looker.user)
    );
  return isOfSight(looker, stream) && looker.sight !== 'blinded' && answeredBy(looker).includes(task.to);
};

/** Whether it is theirs to acknowledge. */
export const answersEscalation = (looker: Eyes, stream: Stream, { to, cc = [] }: Escalation): boolean =>
  looker.sight === 'site' ||
  (!isAssessor(looker) && isOfSight(looker, stream) && [to, ...cc].some((role) => answeredBy(looker).includes(role)));

/** Whether they see it: a mentor goes on seeing the silence of their own participants when it has risen to others. A cry for help is no silence. */
export const isEscalationFor = (looker: Eyes, stream: Stream, escalation: Escalation): boolean =>
  readsAll(looker) ||
  (seesCheckInsAlone(looker) && stream === 'checkIns' && !isCry(escalation)) ||
  answersEscalation(looker, stream, escalation);
