import * as z from 'zod';
import { member as memberAnswer, memberList } from '../../shared/contract/answers/member-answer.ts';
import { memberBody } from '../../shared/contract/study-body.ts';
import { plainId } from '../../shared/contract/body-words.ts';
import type { Member } from '../../shared/domain/member.ts';
import { ok, type Answer } from './answer.ts';
import { takeUpLeaves } from './covered-leave.ts';
import type { ApiPorts } from './ports.ts';
import { notFound, Problem, unfitField } from './problem.ts';
import { readBody } from './read-body.ts';
import { inStudy, type Route } from './route.ts';
import { refuseUnblinding } from './staff-rules.ts';
import type { Visit } from './visit.ts';

const memberView = ({ study: _study, ...member }: Member) => member;

const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const members = await ports.studies.members(visit.study.id);
  return ok({ items: members.sort((a, b) => (a.user < b.user ? -1 : 1)).map(memberView) });
};

const put = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const body = await readBody(visit, memberBody);
  const user = plainId.safeParse(visit.path('user'));
  if (!user.success) throw unfitField('user', 'use letters, digits, "-", "_", "." and "@", at most 60');
  const unknown = body.sites?.find((site) => !visit.study.sites.some(({ id }) => id === site));
  if (unknown !== undefined && visit.study.sites.length > 0) throw unfitField('/sites', 'name sites of the study');
  if (body.from !== undefined && body.until !== undefined && body.until < body.from)
    throw unfitField('/until', 'give an end that is not before its beginning');
  const member: Member = { study: visit.study.id, user: user.data, ...body };
  await refuseUnblinding(member, ports);
  await ports.studies.saveMember(member);
  await takeUpLeaves(visit, ports);
  return ok(memberView(member));
};

const remove = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const user = visit.path('user');
  const members = await ports.studies.members(visit.study.id);
  if (!members.some((member) => member.user === user)) throw notFound();
  const loads = await ports.records.caseloads(visit.study.id);
  if (loads.some(({ mentor, count }) => mentor === user && count > 0))
    throw new Problem({
      status: 409,
      code: 'has-participants',
      title: 'This mentor has participants',
      detail: 'Assign them to another mentor first; then nobody is left without one.',
    });
  await ports.studies.removeMember(visit.study.id, user);
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
    answers: { 200: memberAnswer },
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
