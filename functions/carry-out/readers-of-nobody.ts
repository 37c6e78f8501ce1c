import type { Member } from '../../shared/domain/member.ts';
import { recipientsOf } from '../../shared/domain/recipients.ts';

/** Whoever leads and whoever coordinates: the line is nobody's own, so that more than one must have the mail. */
const coordinating = (members: Member[], today: string): string[] => [
  ...new Set(
    (['leadCoordinator', 'coordinator'] as const)
      .flatMap((role) => recipientsOf(role, members, {}, today))
      .map(({ user }) => user),
  ),
];

/** What nobody known wrote is read by whoever sees the whole study; where nobody does, those of one site must ask for it. */
export const readersOfNobody = (reachable: Member[], today: string): string[] => {
  const readers = coordinating(
    reachable.filter(({ sites }) => sites === undefined),
    today,
  );
  return readers.length > 0 ? readers : coordinating(reachable, today);
};
