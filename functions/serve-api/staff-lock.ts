import { listedMember } from '../../shared/contract/answers/member-answer.ts';
import { lockBody } from '../../shared/contract/study-body.ts';
import type { Member } from '../../shared/domain/member.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { ok, type Answer } from './answer.ts';
import { changeMembership } from './change-membership.ts';
import { takeUpLeaves } from './covered-leave.ts';
import { etagOf } from './etag.ts';
import { freeTakenWork } from './free-taken-work.ts';
import { decidingOn } from './own-place.ts';
import type { ApiPorts } from './ports.ts';
import { notFound } from './problem.ts';
import { readBody } from './read-body.ts';
import { inStudy, type Route } from './route.ts';
import { memberView, refuseAppointingLead, refusePlaceElsewhere } from './staff.ts';
import type { Visit } from './visit.ts';

const LOCK = ':lock';
const UNLOCK = ':unlock';

/** @throws Problem */
const changed = async (
  user: string,
  change: (member: Member, reason: string) => Member,
  visit: Visit,
  ports: ApiPorts,
): Promise<Member> => {
  const { reason } = await readBody(visit, lockBody);
  const deciding = await decidingOn(user, visit, ports);
  const allowed = (member: Member): Member => {
    refusePlaceElsewhere([member], deciding);
    refuseAppointingLead(member, undefined, deciding);
    return change(member, reason);
  };
  const entering = { id: visit.token, at: isoInstant(visit.now), by: visit.user, reason };
  const after = await changeMembership({ study: visit.study.id, user }, allowed, entering, ports);
  if (after === undefined) throw notFound();
  return after;
};

const shown = (member: Member): Answer => {
  const view = memberView(member);
  return ok(view, { etag: etagOf(view.version) });
};

/** Membership is read from the table at every request, so the next one finds nothing. Who was first, and why, stays. */
const lock = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const user = visit.path('user').slice(0, -LOCK.length);
  const first = { at: isoInstant(visit.now), by: visit.user };
  const locked = (member: Member, reason: string) => ({ ...member, locked: member.locked ?? { ...first, reason } });
  const after = await changed(user, locked, visit, ports);
  const { study } = after;
  // Before all that may lose a race and be asked for again.
  await ports.studies.removeCalendarFeed(study, user);
  await freeTakenWork({ study, user, by: visit.user, now: visit.now, token: visit.token }, ports);
  // A leave that they cover is covered by nobody meanwhile.
  await takeUpLeaves(visit, ports);
  return shown(after);
};

const unlock = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const user = visit.path('user').slice(0, -UNLOCK.length);
  const after = await changed(user, ({ locked: _locked, ...member }) => member, visit, ports);
  await takeUpLeaves(visit, ports);
  return shown(after);
};

export const staffLockRoutes: Route[] = [
  {
    id: 'staff.lock',
    method: 'POST',
    path: inStudy('/staff/:user{[^/]+:lock}'),
    summary:
      'Shut a member out at once; what they took up is free again, and the rest stays theirs until the membership ends by a plan',
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
