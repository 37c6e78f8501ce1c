import type { Ending } from '../../shared/domain/ending.ts';
import { type Member, seesSite } from '../../shared/domain/member.ts';
import { type Leaving, type Plan, successorsOn } from './ending-plan.ts';
import { Problem, unfit } from './problem.ts';
import type { Visit } from './visit.ts';

/** Send again: what is left follows. */
export const busyProblem = (): Problem =>
  new Problem({
    status: 409,
    code: 'busy',
    title: 'Others are writing to these participants',
    detail: 'Send it again: what has moved stays moved, and the rest follows.',
  });

export const stuckProblem = ({ over, left }: Plan, trouble: NonNullable<Ending['trouble']>): Problem => {
  switch (trouble) {
    case 'CASELOAD_EXCEEDED':
      return new Problem({
        status: 409,
        code: 'CASELOAD_EXCEEDED',
        title: 'Somebody would have more participants than the protocol allows',
        detail: 'Name another successor or other shares; the lead coordinator can override it with a reason.',
        faults: [{ field: '/successors', remedy: 'name another successor, or send "override": { "reason": … }' }],
        members: { over },
      });
    case 'NO_SUCCESSOR':
      return new Problem({
        status: 409,
        code: 'no-successor',
        title: 'Somebody would be left without a mentor or an assessor',
        detail:
          'Name a successor of the role and site, who is on the staff and free at the time of the appointments; or move those first.',
        faults: [{ field: '/successors', remedy: 'name a mentor or an assessor who can take over what is left' }],
        members: { left },
      });
    case 'FAILED':
      return busyProblem();
  }
};

/** @throws Problem that names each successor who is not on the staff that day */
export const refuseStrangers = (leaving: Leaving, members: Member[]): void => {
  const known = successorsOn(leaving, members).map(({ user }) => user);
  const faults = leaving.successors.flatMap(({ user }, index) =>
    known.includes(user)
      ? []
      : [{ field: `/successors/${String(index)}/user`, remedy: 'name a colleague who is on the staff that day' }],
  );
  const users = leaving.successors.map(({ user }) => user);
  const twice = users.findIndex((user, index) => users.indexOf(user) !== index);
  if (twice >= 0) faults.push({ field: `/successors/${String(twice)}/user`, remedy: 'name each successor once' });
  if (faults.length > 0) throw unfit(faults);
};

export const otherSites = (): Problem =>
  new Problem({
    status: 403,
    code: 'other-sites',
    title: 'This member works at sites that are not yours',
    detail: 'Ask a coordinator of all of them.',
  });

/** Whoever sees some sites only ends nobody who works at others. @throws Problem */
export const refuseOtherSites = ({ member }: Visit, leaving: Member): void => {
  if (member?.sites === undefined || (leaving.sites?.every((site) => seesSite(member, site)) ?? false)) return;
  throw otherSites();
};

export const endedElsewhere = (): Problem =>
  new Problem({
    status: 409,
    code: 'changed-meanwhile',
    title: 'Somebody else is ending this member',
    detail: 'Read how far it is, and send it again if it is not done.',
  });
