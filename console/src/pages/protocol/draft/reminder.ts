import type { Protocol, Step } from '../queries.ts';
import { freeName, withValueAt } from './at.ts';
import { durationOf, roughDays } from './span.ts';

export interface Reminder {
  daysBefore: number;
  template: string;
  channels: ('sms' | 'email' | 'letter')[];
}

const daysOf = ({ from, offset = 'P0D' }: Step): number | undefined =>
  from === 'target' && typeof offset === 'string' ? roughDays(offset) : undefined;

/** Into a booking ladder, where it reads in order of time. */
export const withReminder = (steps: readonly Step[], { daysBefore, template, channels }: Reminder): Step[] => {
  const step: Step = {
    id: freeName(
      template,
      steps.map(({ id }) => id),
    ),
    from: 'target',
    offset: durationOf({ amount: -daysBefore, unit: 'days' }),
    send: { to: 'participant', template, channels },
  };
  const later = steps.findIndex((each) => (daysOf(each) ?? Infinity) > -daysBefore);
  return later === -1 ? [...steps, step] : [...steps.slice(0, later), step, ...steps.slice(later)];
};

/** A timepoint that has no ladder yet gets one of its own. */
export const remindAt = (protocol: Protocol, timepoint: number, reminder: Reminder): Protocol => {
  const { id, ladder } = protocol.timepoints[timepoint] ?? {};
  if (id === undefined) return protocol;
  const name = ladder ?? freeName(id, Object.keys(protocol.ladders ?? {}));
  const { booking = [], appointment = [] } = protocol.ladders?.[name] ?? {};
  const filled = withValueAt(protocol, ['ladders', name], { booking: withReminder(booking, reminder), appointment });
  return withValueAt(filled, ['timepoints', timepoint, 'ladder'], name);
};
