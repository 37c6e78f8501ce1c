import { accessReview, reviewedAnswer } from '../../shared/contract/answers/staff-log-answer.ts';
import { reviewBody } from '../../shared/contract/study-body.ts';
import { accessWarnings, emptyRoles } from '../../shared/domain/access-review.ts';
import type { Ending } from '../../shared/domain/ending.ts';
import { isActive, type Member } from '../../shared/domain/member.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { created, ok, type Answer } from './answer.ts';
import { todayIn } from './today-in.ts';
import type { ApiPorts } from './ports.ts';
import { readBody } from './read-body.ts';
import { inStudy, type Route } from './route.ts';
import { memberView } from './staff.ts';
import type { Visit } from './visit.ts';
import { refuseSomeSites } from './whole-study.ts';

/** How many earlier reviews are shown: two years of quarters, and a few. */
const REVIEWS_SHOWN = 10;

const leavingOf = ({ user }: Member, endings: Ending[]) => {
  const ending = endings.find((each) => each.user === user);
  return ending?.state === 'planned' || ending?.state === 'running'
    ? { leaving: { on: ending.on, state: ending.state } }
    : {};
};

const read = async (visit: Visit, { studies }: ApiPorts): Promise<Answer> => {
  const { id } = visit.study;
  const [members, uses, open, reviews] = await Promise.all([
    studies.members(id),
    studies.lastUses(id),
    studies.openEndings(),
    studies.logLines(id, 'review', undefined, REVIEWS_SHOWN),
  ]);
  const today = todayIn(visit);
  const endings = open.filter(({ study }) => study === id);
  const items = members
    .toSorted((a, b) => (a.user < b.user ? -1 : 1))
    .map((member) => {
      const lastUse = uses.find(({ user }) => user === member.user)?.on;
      const warnings = accessWarnings(member, { today, members, lastUse, endings });
      return {
        ...memberView(member),
        isActive: isActive(member, today),
        ...(lastUse === undefined ? {} : { lastUse }),
        warnings,
        ...leavingOf(member, endings),
      };
    });
  return ok({
    items,
    emptyRoles: emptyRoles(members, today),
    reviews: reviews.rows.map(({ at, by, reason = '' }) => ({ at, by, note: reason })),
  });
};

/** Said of everyone's access, so by nobody who may put right some of it only. */
const record = async (visit: Visit, { studies }: ApiPorts): Promise<Answer> => {
  refuseSomeSites(visit);
  const { note } = await readBody(visit, reviewBody);
  const at = isoInstant(visit.now);
  const { user: by, token: id } = visit;
  await studies.appendLine({ study: visit.study.id, kind: 'review', id, at, by, reason: note });
  return created({ at, by, note });
};

export const accessReviewRoutes: Route[] = [
  {
    id: 'staff.review',
    method: 'GET',
    path: inStudy('/staff/review'),
    summary: 'Who may do what, when they last did, and what somebody should look at',
    answers: { 200: accessReview },
    serve: read,
  },
  {
    id: 'staff.reviewed',
    method: 'POST',
    path: inStudy('/staff/review'),
    summary: 'Record that the access was reviewed',
    body: reviewBody,
    answers: { 201: reviewedAnswer },
    serve: record,
  },
];
