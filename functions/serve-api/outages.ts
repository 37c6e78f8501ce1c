import * as z from 'zod';
import { heldBackPage, outage as outageAnswer, waitedPage } from '../../shared/contract/answers/outage-answer.ts';
import { emptyBody } from '../../shared/contract/task-body.ts';
import { isMessage } from '../../shared/domain/agenda-item.ts';
import { agendaLine } from '../../shared/domain/agenda-line.ts';
import type { Outage } from '../../shared/domain/outage.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { ParticipantRecord } from '../../shared/domain/record.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { isoInstant, type Instant } from '../../shared/domain/zone.ts';
import { repointingSince } from '../../shared/ports/study-book.ts';
import { ok, type Answer } from './answer.ts';
import { archivedOf } from './agenda.ts';
import { itemsOfPeople } from './items-of-people.ts';
import type { ApiPorts } from './ports.ts';
import { changedMeanwhile, notFound, Problem } from './problem.ts';
import { readBody } from './read-body.ts';
import { planFor } from './read-participant.ts';
import { shownRestore } from './restores.ts';
import { inStudy, type Route } from './route.ts';
import { settingsLine } from './settings-line.ts';
import { listHeldBack, standstills } from './standstills.ts';
import { stepState } from './step-state.ts';
import type { Visit } from './visit.ts';
import { refuseSomeSites } from './whole-study.ts';

/** So long after the invitations went on, staff still see what it was. */
const SHOWN_MS = 24 * 3_600_000;

const stateOf = (outage: Outage | undefined, now: Instant): z.output<typeof outageAnswer> => {
  const goesOn = outage ? Date.parse(outage.invitationsFrom) : -Infinity;
  if (outage === undefined || now >= goesOn + SHOWN_MS) return { state: 'none' };
  return { state: now < goesOn ? 'waiting' : 'over', ...outage };
};

const read = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const study = await ports.studies.studyNow(visit.study.id);
  return ok({
    ...stateOf(study?.outage, visit.now),
    ...(study ? await shownRestore(study, visit, ports) : {}),
    ...(study ? await standstills(study, visit, ports) : {}),
  });
};

/** What fell into the stretch, and what becomes of it: what was skipped for another reason than the outage never was to happen. */
const waitedOf = async (record: ParticipantRecord, plan: StudyPlan, outage: Outage, now: Instant, ports: ApiPorts) => {
  const [from, until] = [Date.parse(outage.from), Date.parse(outage.until)];
  const items = agendaOf(plan, record).filter(({ at, skip }) => skip === undefined && at > from && at <= until);
  const archived = items.length === 0 ? {} : await archivedOf(record, ports);
  const isHeldBack = now < (plan.invitationsFrom ?? -Infinity);
  return items.map((item) => {
    const { state, reason } = stepState(record, item, archived);
    const waits = isMessage(item) && item.clock === 'booking' && isHeldBack;
    const {
      nominal: _nominal,
      template: _template,
      channels: _channels,
      skip: _skip,
      ...line
    } = agendaLine(plan, item);
    return {
      participant: record.participant,
      ...line,
      state: state === 'planned' ? (waits ? ('waits' as const) : ('goes' as const)) : state,
      ...(reason === undefined ? {} : { reason }),
    };
  });
};

const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { outage } = (await ports.studies.studyNow(visit.study.id)) ?? {};
  if (outage === undefined || stateOf(outage, visit.now).state === 'none') return ok({ items: [] });
  return ok(
    await itemsOfPeople(visit, ports, async (both) => {
      const plan = await planFor(both, visit.study.id, ports);
      const records = both.interviews.held ? [] : [both.interviews, both.checkIns];
      const waited = await Promise.all(records.map((each) => waitedOf(each, plan, outage, visit.now, ports)));
      return waited.flat();
    }),
  );
};

const release = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  await readBody(visit, emptyBody);
  refuseSomeSites(visit);
  ports.studies.forget();
  const before = await ports.studies.study(visit.study.id);
  if (before === undefined) throw notFound();
  const known = stateOf(before.outage, visit.now);
  if (before.outage === undefined || known.state === 'none') throw nothingWaits();
  if (known.state === 'over') return ok(known);
  const at = isoInstant(visit.now);
  const outage: Outage = { ...before.outage, invitationsFrom: at, released: { at, by: visit.user } };
  const repointing = repointingSince(visit.now, before.repointing);
  const old = { outage: before.outage };
  const line = settingsLine(before, visit, { subject: 'outage', old, new: { outage } });
  const study = { ...before, revision: before.revision + 1, outage, repointing };
  if (!(await ports.studies.saveStudy(study, before.revision, line))) throw changedMeanwhile();
  await ports.repoint(study.id);
  return ok(stateOf(outage, visit.now));
};

const nothingWaits = (): Problem =>
  new Problem({ status: 409, code: 'no-outage', title: 'Nothing waits because of an outage' });

const CURRENT = inStudy('/outages/current');

export const outageRoutes: Route[] = [
  {
    id: 'outage.read',
    method: 'GET',
    path: CURRENT,
    summary:
      'Whether nobody looked at what was due for a while, until when invitations wait, and which channel takes nothing, and whether the texts of the day are used up',
    answers: { 200: outageAnswer },
    serve: read,
  },
  {
    id: 'outage.waited',
    method: 'GET',
    path: `${CURRENT}/items`,
    summary: 'What fell into the outage, and what becomes of it',
    query: z.strictObject({ cursor: z.string().optional() }),
    answers: { 200: waitedPage },
    serve: list,
  },
  {
    id: 'outage.heldBack',
    method: 'GET',
    path: `${CURRENT}/messages`,
    summary: 'Whose messages wait because a channel takes nothing, or because the texts of the day are used up',
    query: z.strictObject({ cursor: z.string().optional() }),
    answers: { 200: heldBackPage },
    serve: listHeldBack,
  },
  {
    id: 'outage.release',
    method: 'POST',
    path: `${CURRENT}/release`,
    summary: 'Let the invitations go that wait after an outage',
    body: emptyBody,
    answers: { 200: outageAnswer },
    serve: release,
  },
];
