import type { AgendaItem } from './agenda-item.ts';
import { NOT_BOOKED } from './before-closing.ts';
import { CLOSED_WINDOW } from './closed-window.ts';
import type { Role } from './protocol.ts';
import type { Appointment } from './record.ts';
import { raise } from './raise-escalation.ts';
import { mailFrom } from './staff-mail-hours.ts';
import { AS_IT_IS } from './told-as-it-is.ts';
import { idFor, openTask, WINDOW_CLOSED, type Notice, type Work, type WorkContext } from './work.ts';

/** What an escalation or the outreach of a check-in belongs to: the silence, not the plan, so that a new silence starts anew. */
export const causeOf = (item: AgendaItem): string =>
  item.clock === 'checkIns' && item.definition.from === 'due' ? item.key.slice(0, item.key.lastIndexOf('/')) : item.of;

/** A step that sends to a role is told by staff mail: level 0, since nobody must acknowledge it. */
const staffNotice = (item: AgendaItem, to: Role, context: WorkContext): Notice => ({
  escalation: idFor(context, item.key),
  level: 0,
  to,
  notBefore: mailFrom(context.now, context.calendar),
});

/** A call about a new time says whose doing it is: somebody whom the staff cancelled asked for nothing. */
const endOfAppointment = ({ end }: Appointment): string =>
  end?.how === 'noShow' ? 'missedAppointment' : end?.by === 'staff' ? 'cancelledByStaff' : 'rebook';

const whyOf = ({ definition, clock, appointment }: AgendaItem): string => {
  if (definition.id === AS_IT_IS) return 'toldUntrue';
  if (definition.id === 'recordOutcome') return 'outcomeMissing';
  if (definition.task?.kind === 'incentive') return 'incentiveDue';
  if (definition.id === CLOSED_WINDOW) return CLOSED_WINDOW;
  if (clock === 'booking') return NOT_BOOKED;
  return definition.id === 'rebook' && appointment ? endOfAppointment(appointment) : definition.id;
};

/** Opens what a task, escalation or closing step says. Never refused, never skipped: what needs a human reaches one. */
export const openWork = (work: Work, item: AgendaItem, context: WorkContext): Work => {
  const { definition, key } = item;
  const of = causeOf(item);
  const why = whyOf(item);
  if (definition.task) {
    const { kind, to, attempts, bands } = definition.task;
    // No task is skipped (product.md 4.5), but whoever takes it must see that a call was not agreed to.
    const unasked = kind === 'phone' && context.record.consent.phone !== true;
    return openTask(
      work,
      {
        key,
        kind,
        to,
        of,
        why: unasked ? 'phoneNotAgreed' : why,
        ...(attempts ? { attempts } : {}),
        ...(bands ? { bands } : {}),
        ...(item.until === undefined ? {} : { until: item.until }),
      },
      context,
    );
  }
  if (definition.escalate)
    return raise(
      work,
      { of, key, why, ...definition.escalate, ...(definition.cc ? { cc: definition.cc } : {}) },
      context,
    );
  if (definition.send)
    return { ...work, notices: [...work.notices, staffNotice(item, definition.send.to as Role, context)] };
  const { to, level, requireReason } = definition.close;
  const reason = requireReason
    ? openTask(work, { key, kind: 'notDoneReason', to, of, why: WINDOW_CLOSED }, context)
    : work;
  return raise(reason, { of, key, level, to, why: WINDOW_CLOSED }, context);
};
