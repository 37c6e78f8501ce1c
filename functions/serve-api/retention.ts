import * as z from 'zod';
import { retention } from '../../shared/contract/answers/retention-answer.ts';
import { localDate } from '../../shared/contract/body-words.ts';
import type { Member } from '../../shared/domain/member.ts';
import { ok, type Answer } from './answer.ts';
import type { ApiPorts } from './ports.ts';
import { notFound, unfitField } from './problem.ts';
import { byArmOf, endOfDay, followedThrough, totalsOf } from './retention-figures.ts';
import { inStudy, type Route } from './route.ts';
import type { Visit } from './visit.ts';
import { todayIn } from './today-in.ts';

/** The independent statistician of the data monitoring committee, who alone sees numbers per arm before the study is unblinded. */
const isOfCommittee = (member: Member | undefined): boolean =>
  member?.dmc === true && member.roles.includes('statistician');

/** Whether numbers per arm were asked for. @throws Problem for everyone but the committee's statistician: for them there are none */
export const wantsArms = (visit: Visit): boolean => {
  if (visit.query('perArm') !== 'true') return false;
  if (!isOfCommittee(visit.member)) throw notFound();
  return true;
};

const asOfOf = (visit: Visit): string => {
  const today = todayIn(visit);
  const read = localDate.safeParse(visit.query('asOf') || today);
  if (!read.success) throw unfitField('asOf', 'give an ISO date, like 2026-04-28');
  if (read.data > today) throw unfitField('asOf', `give a date that is not after ${today}`);
  return read.data;
};

const read = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const perArm = wantsArms(visit);
  const asOf = endOfDay(asOfOf(visit), visit.study.zone);
  const followed = await followedThrough(visit.study, visit.member, asOf, ports);
  return ok({
    ...totalsOf(followed, asOf),
    ...(perArm ? { byArm: await byArmOf(followed, visit.study.id, ports) } : {}),
  });
};

export const retentionRoutes: Route[] = [
  {
    id: 'retention.read',
    method: 'GET',
    path: inStudy('/retention'),
    summary:
      'Who was expected at each timepoint, who came, and who is missing and why, as it was known at the end of a day',
    query: z.strictObject({ asOf: localDate.optional(), perArm: z.enum(['true', 'false']).optional() }),
    answers: { 200: retention },
    serve: read,
  },
];
