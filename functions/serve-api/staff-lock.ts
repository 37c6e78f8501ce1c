import { listedMember } from '../../shared/contract/answers/member-answer.ts';
import { lockBody } from '../../shared/contract/study-body.ts';
import { sameValue } from '../../shared/domain/change.ts';
import type { Member } from '../../shared/domain/member.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { ok, type Answer } from './answer.ts';
import { takeUpLeaves } from './covered-leave.ts';
import { etagOf } from './etag.ts';
import type { ApiPorts } from './ports.ts';
import { notFound } from './problem.ts';
import { readBody } from './read-body.ts';
import { inStudy, type Route } from './route.ts';
import { lineOf, memberView, refuseAppointingLead, refusePlaceElsewhere } from './staff.ts';
import type { Visit } from './visit.ts';

const LOCK = ':lock';
const UNLOCK = ':unlock';

/** As somebody stands on the staff, for whoever may change that. @throws Problem */
const changeable = async (user: string, visit: Visit, ports: ApiPorts): Promise<Member> => {
  ports.studies.forget();
  const member = (await ports.studies.members(visit.study.id)).find((each) => each.user === user);
  if (member === undefined) throw notFound();
  refusePlaceElsewhere([member], visit);
  refuseAppointingLead(member, undefined, visit);
  return member;
};

const saved = async (before: Member, after: Member, reason: string, visit: Visit, ports: ApiPorts): Promise<Answer> => {
  if (!sameValue(before, after)) await ports.studies.saveMember(after, lineOf(visit, before, after, reason));
  // A leave that they cover is covered by nobody meanwhile.
  await takeUpLeaves(visit, ports);
  const shown = memberView(after);
  return ok(shown, { etag: etagOf(shown.version) });
};

/** Membership is read from the table at every request, so the next one finds nothing. Who was first, and why, stays. */
const lock = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { reason } = await readBody(visit, lockBody);
  const before = await changeable(visit.path('user').slice(0, -LOCK.length), visit, ports);
  const locked = before.locked ?? { at: isoInstant(visit.now), by: visit.user, reason };
  const answer = await saved(before, { ...before, locked }, reason, visit, ports);
  await ports.studies.removeCalendarFeed(visit.study.id, before.user);
  return answer;
};

const unlock = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { reason } = await readBody(visit, lockBody);
  const before = await changeable(visit.path('user').slice(0, -UNLOCK.length), visit, ports);
  const { locked: _locked, ...after } = before;
  return saved(before, after, reason, visit, ports);
};

export const staffLockRoutes: Route[] = [
  {
    id: 'staff.lock',
    method: 'POST',
    path: inStudy('/staff/:user{[^/]+:lock}'),
    summary: 'Shut a member out at once; what they have stays theirs until the membership ends by a plan',
    body: lockBody,
    answers: { 200: listedMember },
    etag: 'given',
    serve: lock,
  },
  {
    id: 'staff.unlock',
    method: 'POST',
    path: inStudy('/staff/:user{[^/]+:unlock}'),
    summary: 'Let a member in again',
    body: lockBody,
    answers: { 200: listedMember },
    etag: 'given',
    serve: unlock,
  },
];
