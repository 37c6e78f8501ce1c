import type * as z from 'zod';
import type { left } from '../../shared/contract/answers/erasure-answer.ts';
import { standingAppointment } from '../../shared/domain/follow-up.ts';
import type { Stream } from '../../shared/domain/record.ts';
import { saidOfCheckIn } from '../../shared/domain/said-about.ts';
import { stepIdIn, stepOf } from '../../shared/domain/step-key.ts';
import type { Left } from '../../shared/domain/went-out.ts';
import type { Written } from './writing.ts';

export type AlreadySent = z.output<typeof left>;

/** A letter about what no longer stands is taken out of the tray by itself. */
export const sentView = (
  of: { stream: Stream; of: string; step: string },
  { at, channel, state }: Left,
): AlreadySent[] =>
  channel === 'letter' ? [] : [{ at, ...of, channel, ...(state === 'sent' ? {} : { unclear: true }) }];

/** Of an entry that ends a booked check-in before its time: what had told that time. */
export const toldOfCheckIn = ({ before, both }: Pick<Written, 'before' | 'both'>): AlreadySent[] => {
  const was = standingAppointment(before.checkIns);
  const end = both.checkIns.appointments.find(({ n }) => n === was?.n)?.end;
  if (was === undefined || (end?.how !== 'moved' && end?.how !== 'cancelled')) return [];
  return saidOfCheckIn(before.checkIns, was.n).flatMap(({ key, outcome }) =>
    sentView({ stream: 'checkIns', of: key.split('/')[0] ?? '', step: stepIdIn(stepOf(key)) }, outcome),
  );
};
