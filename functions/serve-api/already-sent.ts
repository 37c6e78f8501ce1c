import type * as z from 'zod';
import type { left } from '../../shared/contract/answers/erasure-answer.ts';
import { isMessage } from '../../shared/domain/agenda-item.ts';
import { sameValue } from '../../shared/domain/change.ts';
import type { BothRecords } from '../../shared/domain/entries/entry.ts';
import { standingAppointment, windowOf } from '../../shared/domain/follow-up.ts';
import { agendaOf } from '../../shared/domain/record-agenda.ts';
import type { Stream } from '../../shared/domain/record.ts';
import { saidOfCheckIn } from '../../shared/domain/said-about.ts';
import { stepIdIn, stepOf, subjectIn } from '../../shared/domain/step-key.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { hasLeft, type Left } from '../../shared/domain/went-out.ts';
import type { Instant } from '../../shared/domain/zone.ts';
import type { Written } from './writing.ts';

export type AlreadySent = z.output<typeof left>;

interface SentStep {
  stream: Stream;
  of: string;
  step: string;
}

const stepOfKey = (stream: Stream, key: string): SentStep => ({
  stream,
  of: subjectIn(key),
  step: stepIdIn(stepOf(key)),
});

const leftView = (of: SentStep, { at, channel, state }: Pick<Left, 'at' | 'channel' | 'state'>): AlreadySent => ({
  at,
  ...of,
  channel,
  ...(state === 'sent' ? {} : { unclear: true }),
});

/** A letter about what no longer stands is taken out of the tray by itself. */
export const sentView = (of: SentStep, { at, channel, state }: Left): AlreadySent[] =>
  channel === 'letter' ? [] : [leftView(of, { at, channel, state })];

/** Of an entry that ends a booked check-in before its time: what had told that time. */
export const toldOfCheckIn = ({ before, both }: Pick<Written, 'before' | 'both'>): AlreadySent[] => {
  const was = standingAppointment(before.checkIns);
  const end = both.checkIns.appointments.find(({ n }) => n === was?.n)?.end;
  if (was === undefined || (end?.how !== 'moved' && end?.how !== 'cancelled')) return [];
  return saidOfCheckIn(before.checkIns, was.n).flatMap(({ key, outcome }) =>
    sentView(stepOfKey('checkIns', key), outcome),
  );
};

type Interviews = Pick<BothRecords, 'interviews'>;

/** Of dates that are corrected: which invitations lie ahead again and will not go, since they left for the old date. */
export const sentForOldDate = (
  { before, both, plan }: { before: Interviews; both: Interviews; plan: StudyPlan },
  now: Instant,
): AlreadySent[] => {
  const { interviews } = both;
  const moved = plan.protocol.timepoints.filter(
    (timepoint) => !sameValue(windowOf(timepoint, before.interviews.anchors), windowOf(timepoint, interviews.anchors)),
  );
  const again = agendaOf(plan, interviews).filter(
    (item) =>
      item.clock === 'booking' &&
      isMessage(item) &&
      item.skip === undefined &&
      item.at > now &&
      moved.some(({ id }) => id === item.of),
  );
  return again.flatMap(({ key }) =>
    Object.entries(interviews.steps).flatMap(([step, outcome]) =>
      stepOf(step) === key && hasLeft(outcome) ? [leftView(stepOfKey('interviews', step), outcome)] : [],
    ),
  );
};
