import { slotRangeQuery } from '../../../shared/contract/list-query.ts';
import { slotBody } from '../../../shared/contract/slot-body.ts';
import { civil, isoDate } from '../../../shared/domain/civil-date.ts';
import { hoursOfEachWeek, type Slot, slotId, slotKeyOf } from '../../../shared/domain/slots.ts';
import { created, ok, type Answer } from '../answer.ts';
import { bookingTexts, refuseArms, unblindingWarnings } from '../blinded-texts.ts';
import type { ApiPorts } from '../ports.ts';
import { notFound, unfitField } from '../problem.ts';
import { readBody } from '../read-body.ts';
import type { Visit } from '../visit.ts';
import { slotView } from './slot-views.ts';
import { isOwnSlot, refuseAssessorElsewhere, refuseSlotElsewhere } from './slots-of-site.ts';

const memberNamed = async (name: string, visit: Visit, ports: ApiPorts) =>
  (await ports.studies.members(visit.study.id)).find(({ user }) => user === name);

export const addSlots = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { weekly, from = '', to = '', ...about } = await readBody(visit, slotBody);
  const members = await ports.studies.members(visit.study.id);
  const assessor = members.find(({ user, roles }) => user === about.assessor && roles.includes('assessor'));
  if (assessor === undefined) throw unfitField('/assessor', 'name an assessor of the study');
  const isKnown = visit.study.sites.length === 0 || visit.study.sites.some(({ id }) => id === about.site);
  if (about.site !== undefined && !isKnown) throw unfitField('/site', 'name a site of the study');
  refuseAssessorElsewhere(visit, assessor);
  refuseSlotElsewhere(visit, about);
  const stretches = weekly ? hoursOfEachWeek(weekly) : [{ from, to }];
  if (stretches.length === 0) throw unfitField('/weekly/weekdays', 'name a weekday that comes between the two days');
  await refuseArms(bookingTexts(about), visit.study, ports);
  const slots = stretches.map((stretch): Slot => ({ study: visit.study.id, ...about, ...stretch }));
  await ports.records.saveSlots(slots);
  const warnings = await unblindingWarnings(bookingTexts(about), visit.study, ports);
  return created({ items: slots.map(slotView), ...(warnings.length > 0 ? { warnings } : {}) });
};

export const removeSlot = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const key = slotKeyOf(visit.path('slot'));
  if (key === undefined) throw notFound();
  const { from, assessor } = key;
  const stored = await ports.records.slots(visit.study.id, { from, to: `${from}:59`, assessor });
  const slot = stored.find((each) => slotId(each) === slotId(key));
  if (slot === undefined) throw notFound();
  refuseAssessorElsewhere(visit, await memberNamed(assessor, visit, ports));
  refuseSlotElsewhere(visit, slot);
  await ports.records.removeSlots(visit.study.id, [key]);
  return { status: 204 };
};

/** Those that begin in the stretch, of one assessor: a week that was entered by mistake is gone at once. */
export const removeSlots = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const asked = slotRangeQuery.safeParse({
    assessor: visit.query('assessor'),
    from: visit.query('from'),
    to: visit.query('to'),
    kind: visit.query('kind'),
  });
  if (!asked.success)
    throw unfitField(String(asked.error.issues[0]?.path[0]), 'name the assessor, and dates from and to');
  const { assessor, from, to, kind } = asked.data;
  refuseAssessorElsewhere(visit, await memberNamed(assessor, visit, ports));
  const end = isoDate(civil(to) + 1);
  const stored = await ports.records.slots(visit.study.id, { from, to: end, assessor });
  const gone = stored.filter(
    (slot) => slot.from >= from && [undefined, slot.kind].includes(kind) && isOwnSlot(visit, slot),
  );
  await ports.records.removeSlots(visit.study.id, gone);
  return ok({ removed: gone.map(slotId) });
};
