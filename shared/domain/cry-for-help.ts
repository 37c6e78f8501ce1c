import type { Role } from './protocol.ts';
import type { Escalation } from './record.ts';
import { raise } from './raise-escalation.ts';
import { CRISIS, type Work, type WorkContext } from './work.ts';

export const isCry = ({ of }: Pick<Escalation, 'of'>): boolean => of === CRISIS;

/** In whose weekly overview it stands: a cry for help that rose is no less the coordinators', whose task it stays until it is answered. */
export const readersOf = (escalation: Pick<Escalation, 'of' | 'to'>): Role[] =>
  isCry(escalation) ? [escalation.to, 'coordinator'] : [escalation.to];

/** Beside the mail of that minute: until somebody has answered the task, those who coordinate are told of it level by level (product.md section 5). */
export const raiseCry = (work: Work, context: WorkContext): Work => {
  const { [CRISIS]: known, ...others } = work.escalations;
  // Whoever took the one before has not read this one.
  const escalations = known?.state === 'acknowledged' ? others : work.escalations;
  const spec = { of: CRISIS, key: CRISIS, level: 1, to: 'coordinator', why: 'reply.crisis' } as const;
  return raise({ ...work, escalations }, spec, context);
};
