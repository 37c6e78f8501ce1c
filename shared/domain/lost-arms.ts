import { finding, type Finding } from './finding.ts';
import type { Protocol } from './protocol.ts';
import type { CheckInRecord } from './record.ts';

/** By the arm's id: how many are in arms that the new version does not know. */
export type LostArms = Map<string, number>;

/**
 * Counts who would be in an arm of which nothing is known: a list that names it is refused, and nobody could be corrected back to it. What the
 * person's own version has lost already is no matter of this move.
 */
export const countLostArm = (
  lost: LostArms,
  { arm }: Pick<CheckInRecord, 'arm'>,
  from: Protocol,
  to: Protocol,
): void => {
  const isIn = ({ arms }: Protocol): boolean => arms.some(({ id }) => id === arm);
  if (arm !== undefined && isIn(from) && !isIn(to)) lost.set(arm, (lost.get(arm) ?? 0) + 1);
};

export const lostArmFindings = (lost: LostArms): Finding[] =>
  [...lost].map(([arm, people]) => finding('/arms', 'arm-in-use', { arm, people: String(people) }));
