import type { Protocol, Step } from '../queries.ts';
import { freeName, withValueAt } from './at.ts';
import { durationOf, roughDays } from './span.ts';

type Window = Pick<Protocol['timepoints'][number], 'preWindow'>;

export interface Reminder {
  id: string;
  daysBefore: number;
  template: string;
  channels: ('sms' | 'email' | 'letter')[];
}

const daysOf = ({ from, offset = 'P0D' }: Step): number | undefined =>
  from === 'target' && typeof offset === 'string' ? roughDays(offset) : undefined;

/** What is written first, second and so on, where nobody chose another text. */
const IN_ORDER = ['invite', 'book2', 'book3', 'final'];
const DAYS_BEFORE = 14;

/**
 * Of the next reminder of a booking ladder: the first invites on the day the window opens; each later one has a text that the ladder does
 * not send yet, halfway between the last reminder and the target.
 */
export const nextReminder = (
  steps: readonly Step[],
  { preWindow = 'P0D' }: Window,
): Pick<Reminder, 'daysBefore' | 'template'> => {
  const sent = steps.flatMap(({ send }) => (send?.to === 'participant' ? [send.template] : []));
  const template = IN_ORDER.find((each) => !sent.includes(each)) ?? 'final';
  const before = steps.filter(({ send }) => send !== undefined).map((step) => -(daysOf(step) ?? 0));
  const last = Math.min(...before.filter((days) => days > 0));
  if (template === 'invite') return { template, daysBefore: roughDays(preWindow) };
  return { template, daysBefore: Number.isFinite(last) ? Math.floor(last / 2) : DAYS_BEFORE };
};

/** What is called `invite` has to leave when the window opens; the same text on another day goes by another name. */
export const reminderId = (
  { template, daysBefore }: Pick<Reminder, 'template' | 'daysBefore'>,
  { preWindow = 'P0D' }: Window,
): string => (template === 'invite' && preWindow !== `P${String(daysBefore)}D` ? 'first' : template);

/** Into a booking ladder, where it reads in order of time. */
export const withReminder = (steps: readonly Step[], { id, daysBefore, template, channels }: Reminder): Step[] => {
  const step: Step = {
    id: freeName(
      id,
      steps.map((each) => each.id),
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
