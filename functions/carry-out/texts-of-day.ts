import { invitesToNothing } from '../../shared/domain/by-hand.ts';
import { isoDate } from '../../shared/domain/civil-date.ts';
import { CONFIRM_WITHIN_HOURS } from '../../shared/domain/fallback.ts';
import { isCappedByNumber } from '../../shared/domain/send-timing.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import { wakeStaffMail } from '../../shared/ports/wake-staff-mail.ts';
import type { TextToGo } from '../../shared/ports/text-budget.ts';
import type { Delivery, DeliveryResult } from './deliver.ts';
import type { CarryOutPorts } from './ports.ts';

const HOUR_MS = 3_600_000;
/** Of what nobody sends after an hour, since its reader has left by then. */
const READER_IS_THERE_AGAIN_MS = 600_000;

/** What a text takes of the day's texts of its study; undefined where nothing bounds them. */
export const textToGo = (delivery: Delivery): TextToGo | undefined => {
  const { study, plan, record, intent, now } = delivery;
  const { channel, rendered } = delivery.ready;
  const { stream } = record;
  const budget = study.textsPerDay?.[stream];
  if (channel !== 'sms' || budget === undefined) return undefined;
  const day = isoDate(plan.appointments.zone.toLocal(now).day);
  const belongsToAppointment = !isCappedByNumber(intent.item);
  return { study: study.id, stream, day, belongsToAppointment, parts: rendered.segments ?? 1, budget };
};

/** Takes it, or has whoever leads told that the day's texts are used up (G24). @returns whether it may leave */
export const takeText = async (ports: CarryOutPorts, text: TextToGo): Promise<boolean> => {
  const now = ports.clock.now();
  const taken = await ports.studies.takeText(text, now);
  if (taken === 'usedUp') {
    const { study, stream, day } = text;
    ports.log.warn('textsUsedUp', { study, stream, day });
    ports.meter.count('textsUsedUp');
    // Each time: a worker that died before the staff were told leaves it to the next look.
    await wakeStaffMail(ports.studies, study, now);
  }
  return taken === 'taken';
};

/** When one that found no room is tried again. */
export const triedAgainAt = ({ intent: { item }, now }: Delivery): Instant =>
  now + (invitesToNothing(item) ? READER_IS_THERE_AGAIN_MS : HOUR_MS);

/**
 * Whether another channel takes it, as if nobody had confirmed it: only where there is no room a day later either. After a weekend there
 * is room again, and nobody gets a letter in place of a text that may leave.
 */
export const goesElsewhere = ({ intent: { item, channels }, ready: { reach }, now }: Delivery): boolean =>
  now - item.at >= CONFIRM_WITHIN_HOURS * HOUR_MS &&
  channels.some((channel) => channel !== 'sms' && reach[channel] !== undefined);

/** What nobody knows of counts as if it had left. */
export const mayHaveLeft = (result: DeliveryResult): boolean =>
  result.kind === 'done' && (result.answer.kind === 'accepted' || result.answer.kind === 'unclear');
