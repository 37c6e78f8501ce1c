import * as z from 'zod';
import { listedMember, memberList } from '../../shared/contract/answers/member-answer.ts';
import { memberBody } from '../../shared/contract/study-body.ts';
import { plainId } from '../../shared/contract/body-words.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { sameValue } from '../../shared/domain/change.ts';
import { isOnStaff, type Member } from '../../shared/domain/member.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { ok, sha256, type Answer } from './answer.ts';
import { todayIn } from './today-in.ts';
import { takeUpLeaves } from './covered-leave.ts';
import { refuseOtherSites } from './ending-refusals.ts';
import { etagOf, refuseStale } from './etag.ts';
import { refuseUnlessLead } from './lead-only.ts';
import { decidingOn } from './own-place.ts';
import type { ApiPorts } from './ports.ts';
import { changedMeanwhile, notFound, unfitField } from './problem.ts';
import { readBody } from './read-body.ts';
import { inStudy, type Route } from './route.ts';
import { staffLine } from './staff-line.ts';
import { laysDownWork, refuseOrphans } from './staff-orphans.ts';
import { refuseUnblinding } from './staff-rules.ts';
import type { Visit } from './visit.ts';

const VERSION_CHARACTERS = 32;

export const memberView = ({ study: _study, ...member }: Member) => ({
  ...member,
  version: sha256(canonicalJson(member)).slice(0, VERSION_CHARACTERS),
});

/** Who was meant to be new is stale too when somebody of that id is on the staff already. @throws Problem */
const refuseStaleMember = (before: Member | undefined, visit: Visit): void => {
  const shown = before && memberView(before);
  refuseStale(visit.header('if-match'), shown?.version ?? 'none', () => shown);
};

const lineOf = (visit: Visit, before: Member | undefined, after: Member | undefined, reason?: string) =>
  staffLine({ id: visit.token, at: isoInstant(visit.now), by: visit.user, reason }, before, after);

const leads = (member: Member | undefined): boolean => member?.roles.includes('leadCoordinator') ?? false;

/** Nobody makes themselves the lead, or takes the lead away. @throws Problem */
export const refuseAppointingLead = (before: Member | undefined, after: Member | undefined, visit: Visit): void => {
  if (leads(before) !== leads(after)) refuseUnlessLead(visit);
};

/** Nobody widens their own sites, or decides about those of others. @throws Problem */
export const refusePlaceElsewhere = (places: (Member | undefined)[], visit: Visit): void => {
  if (visit.operator) return;
  for (const place of places) if (place) refuseOtherSites(visit, place);
};

/** Another role sees another calendar, so the address of the old one is dead; who stays beyond their last day does not leave. */
const dropWhatIsOver = async (before: Member | undefined, after: Member, { studies }: ApiPorts): Promise<void> => {
  const { study, user } = after;
  if (!sameValue([before?.roles, before?.sites], [after.roles, after.sites]))
    await studies.removeCalendarFeed(study, user);
  const ending = await studies.ending(study, user);
  if (ending?.state === 'planned' && isOnStaff(after, ending.on))
    await studies.saveEnding({ ...ending, state: 'cancelled', version: ending.version + 1 });
};

const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const members = await ports.studies.members(visit.study.id);
  return ok({ items: members.sort((a, b) => (a.user < b.user ? -1 : 1)).map(memberView) });
};

const put = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { reason, ...body } = await readBody(visit, memberBody);
  const user = plainId.safeParse(visit.path('user'));
  if (!user.success) throw unfitField('user', 'use letters, digits, "-", "_", "." and "@", at most 60');
  const unknown = body.sites?.find((site) => !visit.study.sites.some(({ id }) => id === site));
  if (unknown !== undefined && visit.study.sites.length > 0) throw unfitField('/sites', 'name sites of the study');
  if (body.from !== undefined && body.until !== undefined && body.until < body.from)
    throw unfitField('/until', 'give an end that is not before its beginning');
  const backwards = body.leave?.findIndex(({ from, until }) => until < from) ?? -1;
  if (backwards >= 0)
    throw unfitField(`/leave/${String(backwards)}/until`, 'give an end that is not before its beginning');
  ports.studies.forget();
  const before = (await ports.studies.members(visit.study.id)).find((each) => each.user === user.data);
  const { locked } = before ?? {};
  const member: Member = { study: visit.study.id, user: user.data, ...body, ...(locked ? { locked } : {}) };
  refuseStaleMember(before, visit);
  const deciding = await decidingOn(member.user, visit, ports);
  refusePlaceElsewhere([before, member], deciding);
  refuseAppointingLead(before, member, deciding);
  await refuseUnblinding(member, visit.study, ports);
  if (laysDownWork(before, member, todayIn(visit))) await refuseOrphans(member.user, visit, ports);
  const change = { before, after: member, line: lineOf(visit, before, member, reason) };
  if (!sameValue(before, member) && !(await ports.studies.changeMember(change))) throw changedMeanwhile();
  await dropWhatIsOver(before, member, ports);
  await takeUpLeaves(visit, ports);
  const shown = memberView(member);
  return ok(shown, { etag: etagOf(shown.version) });
};

const remove = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const user = visit.path('user');
  const study = visit.study.id;
  ports.studies.forget();
  const member = (await ports.studies.members(study)).find((each) => each.user === user);
  if (member === undefined) throw notFound();
  refusePlaceElsewhere([member], visit);
  refuseAppointingLead(member, undefined, visit);
  await refuseOrphans(user, visit, ports);
  await ports.studies.removeMember(study, user, lineOf(visit, member, undefined));
  await ports.studies.removeCalendarFeed(study, user);
  await takeUpLeaves(visit, ports);
  return { status: 204 };
};

export const staffRoutes: Route[] = [
  {
    id: 'staff.list',
    method: 'GET',
    path: inStudy('/staff'),
    summary: 'Everyone on the staff',
    answers: { 200: memberList },
    serve: list,
  },
  {
    id: 'staff.put',
    method: 'PUT',
    path: inStudy('/staff/:user'),
    summary: 'Put somebody on the staff, or change their place',
    body: memberBody,
    answers: { 200: listedMember },
    etag: 'matched',
    serve: put,
  },
  {
    id: 'staff.remove',
    method: 'DELETE',
    path: inStudy('/staff/:user'),
    summary: 'Take somebody off the staff',
    answers: { 204: z.undefined() },
    serve: remove,
  },
];
