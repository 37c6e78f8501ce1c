import { caseloadList } from '../../shared/contract/answers/caseload-answer.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { isActive } from '../../shared/domain/member.ts';
import { zoneOf } from '../../shared/domain/zone.ts';
import { ok, type Answer } from './answer.ts';
import type { ApiPorts } from './ports.ts';
import { inStudy, type Route } from './route.ts';
import type { Visit } from './visit.ts';

/** Every mentor with their active participants; those who have none yet are free, and are listed too. */
const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const [loads, members, protocol] = await Promise.all([
    ports.records.caseloads(visit.study.id),
    ports.studies.members(visit.study.id),
    ports.studies.protocol(visit.study.id, visit.study.protocolVersion),
  ]);
  const today = isoDate(zoneOf(visit.study.zone).toLocal(visit.now).day);
  const mentors = members
    .filter((member) => member.roles.includes('mentor') && isActive(member, today))
    .map(({ user }) => user);
  const max = Math.min(...Object.values(protocol?.checkIns ?? {}).map(({ caseloadMax }) => caseloadMax));
  const users = [...new Set([...mentors, ...loads.map(({ mentor }) => mentor)])].sort();
  const countOf = (user: string): number => loads.find(({ mentor }) => mentor === user)?.count ?? 0;
  return ok({ items: users.map((mentor) => ({ mentor, count: countOf(mentor), ...(max < Infinity ? { max } : {}) })) });
};

export const caseloadRoutes: Route[] = [
  {
    id: 'caseloads.list',
    method: 'GET',
    path: inStudy('/caseloads'),
    summary: 'Every mentor with the number of their participants',
    answers: { 200: caseloadList },
    serve: list,
  },
];
