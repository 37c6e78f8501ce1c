import { agendaBody } from '../../shared/contract/study-body.ts';
import { picture } from '../../shared/contract/answers/picture-answer.ts';
import { byInstant } from '../../shared/domain/agenda-item.ts';
import { agendaLine } from '../../shared/domain/agenda-line.ts';
import { addDuration, civil, isoDate } from '../../shared/domain/civil-date.ts';
import { enrol } from '../../shared/domain/entries/enrol.ts';
import { windowOf } from '../../shared/domain/follow-up.ts';
import type { CheckInPlan, Protocol } from '../../shared/domain/protocol.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { windowLine } from '../../shared/domain/window-line.ts';
import { zoneOf } from '../../shared/domain/zone.ts';
import { holidaysFor, planOf } from '../../shared/ports/study-calendar.ts';
import { ok, type Answer } from './answer.ts';
import { judge } from './judge-protocol.ts';
import { basisOf } from './newcomer.ts';
import type { ApiPorts } from './ports.ts';
import { refusalProblem } from './problem.ts';
import { DOCUMENT_LIMIT_BYTES, readBody } from './read-body.ts';
import { type Route, verb } from './route.ts';
import type { Visit } from './visit.ts';

const anchorsOf = ({ timepoints, checkIns = {} }: Protocol): string[] => [
  ...new Set([...timepoints, ...Object.values(checkIns)].map(({ anchor }) => anchor)),
];

const followUpsOf = (plan: StudyPlan, anchors: Record<string, string>) =>
  plan.protocol.timepoints.flatMap((timepoint) => {
    const window = windowOf(timepoint, anchors);
    return window === undefined ? [] : [{ id: timepoint.id, ...windowLine(plan, window) }];
  });

const phasesOf = (name: string, { anchor, phases }: CheckInPlan, anchors: Record<string, string>) => {
  const from = anchors[anchor];
  if (from === undefined) return [];
  return phases.map((phase) => ({
    plan: name,
    from: isoDate(addDuration(civil(from), phase.from)),
    to: phase.to === undefined ? null : isoDate(addDuration(civil(from), phase.to)),
    ...(phase.per === undefined ? {} : { per: phase.per }),
    ...(phase.count === undefined ? {} : { count: phase.count }),
    maxGapDays: phase.maxGapDays,
  }));
};

/** The schedule of somebody who agreed to everything and never answers: a sound document only, and nothing is kept. */
const drawn = async (
  protocol: Protocol,
  entry: { anchors?: Record<string, string>; arm?: string },
  visit: Visit,
  ports: ApiPorts,
) => {
  const { study } = visit;
  const today = isoDate(zoneOf(protocol.timeZone).toLocal(visit.now).day);
  const anchors = { ...Object.fromEntries(anchorsOf(protocol).map((anchor) => [anchor, today])), ...entry.anchors };
  const [earliest = today] = Object.values(anchors).sort();
  const next = {
    ...study,
    zone: protocol.timeZone,
    holidays: holidaysFor(protocol, visit.now, await ports.holidays()),
  };
  const plan = planOf(next, protocol, undefined);
  // Registered when it all begins: what lies before a registration would not be drawn.
  const now = plan.appointments.zone.toInstant(civil(earliest), 0);
  const arm = entry.arm ?? protocol.arms.find(({ checkIns }) => checkIns !== undefined)?.id;
  const example = {
    study: study.id,
    participant: 'example',
    alias: 'example',
    language: protocol.languages[0] ?? 'da',
    anchors,
    consent: { sms: true, email: true, phone: true, letter: true, contactPerson: true },
    basis: basisOf(study, protocol.version),
    ...(arm === undefined ? {} : { arm }),
  };
  const enrolled = enrol(example, { now, by: visit.user, plan });
  if (enrolled.kind === 'refused') throw refusalProblem(enrolled);
  const { interviews, checkIns } = enrolled.record;
  const items = [interviews, checkIns].flatMap((record) => agendaOf(plan, record)).sort(byInstant);
  const shown = protocol.arms.find(({ id }) => id === arm)?.checkIns;
  const phases = shown === undefined ? undefined : protocol.checkIns?.[shown];
  return {
    anchors,
    ...(arm === undefined ? {} : { arm }),
    followUps: followUpsOf(plan, anchors),
    phases: shown === undefined || phases === undefined ? [] : phasesOf(shown, phases, anchors),
    items: items.map((item) => agendaLine(plan, item)),
  };
};

const draw = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { protocol: document, ...entry } = await readBody(visit, agendaBody, DOCUMENT_LIMIT_BYTES);
  const { protocol, findings } = await judge(document, visit.study, ports);
  const agenda = protocol === undefined ? {} : { agenda: await drawn(protocol, entry, visit, ports) };
  return ok({ valid: findings.length === 0, findings, ...agenda });
};

export const protocolPictureRoutes: Route[] = [
  {
    id: 'protocols.agenda',
    method: 'POST',
    path: verb('protocols', 'agenda'),
    summary: 'What a document makes of one participant, with all that is wrong with it',
    body: agendaBody,
    answers: { 200: picture },
    serve: draw,
  },
];
