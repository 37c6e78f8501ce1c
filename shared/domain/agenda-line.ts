import { type AgendaItem, receiverOf } from './agenda-item.ts';
import { isoDate } from './civil-date.ts';
import type { Channel } from './protocol.ts';
import type { SkipReason } from './record.ts';
import type { StudyPlan } from './study-plan.ts';
import { isoInZone } from './zone.ts';

/** One item of an agenda as the API and the command line show it (product.md section 10). */
export interface AgendaLine {
  /** One of the two: a timepoint, or a check-in plan. */
  followUp?: string;
  checkIn?: string;
  step: string;
  does: AgendaItem['does'];
  /** ISO date before rolling. */
  nominal: string;
  /** ISO instant with the offset of the study's zone. */
  at: string;
  template?: string;
  channels?: Channel[];
  to?: string;
  skip?: SkipReason;
}

/** An item as the API shows it: `nominal` is a civil date, `at` an instant with the study's offset. */
export const agendaLine = (plan: StudyPlan, item: AgendaItem): AgendaLine => {
  const { send } = item.definition;
  const to = receiverOf(item.definition);
  return {
    ...(item.stream === 'interviews' ? { followUp: item.of } : { checkIn: item.of }),
    step: item.definition.id,
    does: item.does,
    nominal: isoDate(item.nominal),
    at: isoInZone(item.at, plan.appointments.zone),
    ...(send ? { template: send.template, channels: send.channels } : {}),
    ...(to === undefined ? {} : { to }),
    ...(item.skip === undefined ? {} : { skip: item.skip }),
  };
};
