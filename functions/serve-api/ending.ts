import * as z from 'zod';
import { endingAnswer } from '../../shared/contract/answers/ending-answer.ts';
import { endingBody, type EndingBody } from '../../shared/contract/ending-body.ts';
import type { Ending } from '../../shared/domain/ending.ts';
import { isOnStaff, type Member } from '../../shared/domain/member.ts';
import { ok, type Answer } from './answer.ts';
import {
  carryOutEnding,
  endMembership,
  type EndingRun,
  type Occasion,
  planOf,
  stampOf,
  troubleOf,
} from './carry-out-ending.ts';
import type { Plan } from './ending-plan.ts';
import { endedElsewhere, refuseOtherSites, refuseStrangers, stuckProblem } from './ending-refusals.ts';
import type { ApiPorts } from './ports.ts';
import { notFound } from './problem.ts';
import { readBody } from './read-body.ts';
import { inStudy, type Route } from './route.ts';
import { refuseUnlessLead } from './lead-only.ts';
import type { Visit } from './visit.ts';
import { todayIn } from './today-in.ts';

const END = ':end';

const endingView = ({ study: _study, version: _version, plan, ...ending }: Ending, planned?: Plan) => ({
  ...ending,
  ...plan,
  ...(planned ? { caseloads: planned.caseloads, over: planned.over, left: planned.left } : {}),
});

const previewOf = ({ caseloads, over, left, candidates, ...plan }: Plan, ending: Ending) => ({
  ...endingView({ ...ending, plan }),
  state: 'preview' as const,
  caseloads,
  over,
  left,
  candidates,
});

const leavingMember = (members: Member[], user: string): Member => {
  const member = members.find((each) => each.user === user);
  if (member === undefined) throw notFound();
  return member;
};

const decided = (
  body: EndingBody,
  user: string,
  occasion: Occasion,
  visit: Visit,
  before: Ending | undefined,
): Ending => {
  const { on, successors, reason, override } = body;
  const isGoingOn = before?.state === 'running';
  return {
    study: occasion.study.id,
    user,
    version: (before?.version ?? 0) + 1,
    on,
    state: isGoingOn ? 'running' : 'planned',
    at: stampOf(occasion),
    by: visit.user,
    successors,
    plan: isGoingOn ? before.plan : { participants: [], appointments: [], tasks: [], covers: [] },
    ...(reason === undefined ? {} : { reason }),
    ...(override === undefined ? {} : { override: override.reason }),
  };
};

const told = (run: EndingRun): Answer => {
  if (run.kind === 'elsewhere') throw endedElsewhere();
  if (run.kind === 'trouble') throw stuckProblem(run.plan, run.trouble);
  return ok(endingView(run.ending));
};

const end = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const body = await readBody(visit, endingBody);
  const user = visit.path('user').slice(0, -END.length);
  const occasion = { study: visit.study, now: visit.now };
  const { studies } = ports;
  studies.forget();
  const [members, before] = await Promise.all([studies.members(visit.study.id), studies.ending(visit.study.id, user)]);
  const member = leavingMember(members, user);
  if (body.override !== undefined || member.roles.includes('leadCoordinator')) refuseUnlessLead(visit);
  refuseOtherSites(visit, member);
  const ending = decided(body, user, occasion, visit, before);
  refuseStrangers(ending, members);
  const plan = await planOf(ending, occasion, ports);
  if (visit.isDryRun) return ok(previewOf(plan, ending));
  const isOver = before?.state === 'done' && before.on === body.on && !isOnStaff(member, body.on);
  if (isOver && plan.participants.length + plan.appointments.length + plan.tasks.length === 0)
    return ok(endingView(before));
  const trouble = troubleOf(plan, ending.override);
  if (trouble !== undefined) throw stuckProblem(plan, trouble);
  const { caseloads: _caseloads, over: _over, left: _left, candidates: _candidates, ...moves } = plan;
  const planned = ending.state === 'running' ? ending : { ...ending, plan: moves };
  if (!(await studies.saveEnding(planned))) throw endedElsewhere();
  if (body.on <= todayIn(occasion)) return told(await carryOutEnding(planned, occasion, ports));
  await endMembership(planned, ports);
  return ok(endingView(planned, plan));
};

const read = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const ending = await ports.studies.ending(visit.study.id, visit.path('user'));
  if (ending === undefined) throw notFound();
  return ok(endingView(ending));
};

export const endingRoutes: Route[] = [
  {
    id: 'staff.end',
    method: 'POST',
    path: inStudy('/staff/:user{[^/]+:end}'),
    summary: 'End a member: participants, appointments and tasks move to the successors in one plan',
    query: z.strictObject({ dryRun: z.enum(['true', 'false']).optional() }),
    body: endingBody,
    answers: { 200: endingAnswer },
    serve: end,
  },
  {
    id: 'staff.ending',
    method: 'GET',
    path: inStudy('/staff/:user/ending'),
    summary: "How a member's leaving was decided, and how far it is",
    answers: { 200: endingAnswer },
    serve: read,
  },
];
