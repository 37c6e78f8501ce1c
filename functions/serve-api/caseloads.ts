import * as z from 'zod';
import { caseloadList } from '../../shared/contract/answers/caseload-answer.ts';
import { caseloadEvidence } from '../../shared/domain/caseload-evidence.ts';
import { monthsUpTo } from '../../shared/domain/caseload-months.ts';
import { type CivilDay, isoDate } from '../../shared/domain/civil-date.ts';
import { SCALE_VERSION } from '../../shared/domain/fidelity-levels.ts';
import { coverOf, isActive, type Member } from '../../shared/domain/member.ts';
import { zoneOf } from '../../shared/domain/zone.ts';
import { ok, type Answer } from './answer.ts';
import { caseloadDetails } from './caseload-details.ts';
import type { ApiPorts } from './ports.ts';
import { unfitField } from './problem.ts';
import { inStudy, type Route } from './route.ts';
import { mentorsSeen } from './team.ts';
import type { Visit } from './visit.ts';

const USUAL_MONTHS = 6;
const MONTHS_MAX = 24;

const query = z.strictObject({
  months: z.coerce.number().int().min(1).max(MONTHS_MAX).optional(),
  evidence: z.enum(['true', 'false']).optional(),
});

/** Each of the two reads everyone's record; without them the counters answer. */
const askedFor = (visit: Visit): { months?: number; evidence: boolean } => {
  const months = query.shape.months.safeParse(visit.query('months') || undefined);
  if (!months.success) throw unfitField('months', `give a whole number from 1 to ${String(MONTHS_MAX)}`);
  return {
    ...(months.data === undefined ? {} : { months: months.data }),
    evidence: visit.query('evidence') === 'true',
  };
};

const leaveOf = (member: Member | undefined, today: string) => {
  const leave = member?.leave?.find(({ from, until }) => from <= today && today <= until);
  if (member === undefined || leave === undefined) return {};
  const cover = coverOf(member, today);
  return { onLeave: { from: leave.from, until: leave.until, ...(cover === undefined ? {} : { cover }) } };
};

const detailsFor = async (visit: Visit, today: CivilDay, ports: ApiPorts) => {
  const { months, evidence } = askedFor(visit);
  if (months === undefined && !evidence) return () => ({});
  const shown = monthsUpTo(today, months ?? USUAL_MONTHS);
  const known = await caseloadDetails(visit, shown, today, ports);
  const none = shown.map((first) => ({ month: isoDate(first).slice(0, 7), held: 0, expected: 0 }));
  return (mentor: string) => {
    const details = known.get(mentor);
    const nobody = { mentor, active: 0, people: [], entryOf: () => undefined };
    return {
      checkIns: details?.checkIns ?? { due: 0, overdue: 0 },
      months: details?.months ?? none,
      ...(evidence
        ? {
            evidence: {
              label: 'evidence for reviewers' as const,
              scaleVersion: SCALE_VERSION,
              items: details?.evidence ?? caseloadEvidence(nobody, today),
            },
          }
        : {}),
    };
  };
};

/** Every mentor with their active participants; those who have none yet are free, and are listed too. */
const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const day = zoneOf(visit.study.zone).toLocal(visit.now).day;
  const today = isoDate(day);
  const [loads, members, protocol, details] = await Promise.all([
    ports.records.caseloads(visit.study.id),
    ports.studies.members(visit.study.id),
    ports.studies.protocol(visit.study.id, visit.study.protocolVersion),
    detailsFor(visit, day, ports),
  ]);
  const mentors = members
    .filter((member) => member.roles.includes('mentor') && isActive(member, today))
    .map(({ user }) => user);
  const max = Math.min(...Object.values(protocol?.checkIns ?? {}).map(({ caseloadMax }) => caseloadMax));
  const everyone = [...new Set([...mentors, ...loads.map(({ mentor }) => mentor)])].sort();
  const users = await mentorsSeen(visit, everyone, members, ports);
  const countOf = (user: string): number => loads.find(({ mentor }) => mentor === user)?.count ?? 0;
  const items = users.map((mentor) => {
    const member = members.find(({ user }) => user === mentor);
    return {
      mentor,
      ...(member?.name === undefined ? {} : { name: member.name }),
      count: countOf(mentor),
      ...(max < Infinity ? { max } : {}),
      ...leaveOf(member, today),
      ...details(mentor),
    };
  });
  return ok({ items });
};

export const caseloadRoutes: Route[] = [
  {
    id: 'caseloads.list',
    method: 'GET',
    path: inStudy('/caseloads'),
    summary:
      'Every mentor with the number of their participants; with months or evidence also check-ins due, held and expected',
    query,
    answers: { 200: caseloadList },
    serve: list,
  },
];
