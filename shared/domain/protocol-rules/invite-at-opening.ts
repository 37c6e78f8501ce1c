import { addDuration } from '../civil-date.ts';
import { type Finding, finding } from '../finding.ts';
import { isToParticipant } from '../invitation.ts';
import type { Protocol, Step, Timepoint } from '../protocol.ts';
import { referenceDay } from '../step-date.ts';
import { visitWindow } from '../visit-window.ts';
import { EVERY_ANCHOR, isSameDuration, signOf } from './duration-order.ts';
import { laddersOf, type Place, type StepPlace, timepointsOf } from './places.ts';

const isAtOpening = ({ from, offset = 'P0D' }: Step, { preWindow = 'P0D' }: Timepoint): boolean => {
  if (typeof offset !== 'string') return false;
  if (from === 'opens') return signOf(offset) === 0;
  return from === 'target' && isSameDuration(offset, `-${preWindow}`);
};

/** Of two messages of one day only one goes, and that is the invitation: nobody would learn that the other never leaves. */
const hidingTheInvite = (steps: StepPlace[], invite: StepPlace, { value: timepoint }: Place<Timepoint>): Finding[] =>
  steps
    .slice(steps.indexOf(invite) + 1)
    .filter(({ value, clock }) => clock === 'booking' && isToParticipant(value) && isAtOpening(value, timepoint))
    .map(({ pointer }) => finding(`${pointer}/offset`, 'invite-hidden', { timepoint: timepoint.id }));

/** Those that ship: each says that a time is still to be found. */
const REMINDERS = ['book2', 'book3', 'final'];

const isBeforeOpening = (step: Step, timepoint: Timepoint): boolean => {
  const { offset = 'P0D' } = step;
  if (typeof offset !== 'string') return false;
  return EVERY_ANCHOR.some((anchor) => {
    const window = visitWindow(timepoint, anchor);
    return window.opens !== null && addDuration(referenceDay(step, window), offset) < window.opens;
  });
};

/** A ladder that several timepoints use may suit the wide windows alone. Months differ: one anchor is enough, since somebody has it. */
const beforeTheInvite = (steps: StepPlace[], { value: timepoint }: Place<Timepoint>): Finding[] =>
  steps
    .filter(({ value, clock }) => clock === 'booking' && isToParticipant(value))
    .filter(({ value }) => REMINDERS.includes(value.send?.template ?? '') && isBeforeOpening(value, timepoint))
    .map(({ pointer }) => finding(`${pointer}/offset`, 'reminds-before-invite', { timepoint: timepoint.id }));

/** The invitation says that a time can be found now, so it leaves on the day the window opens, in every timepoint that uses the ladder (R7.1). */
export const inviteAtOpening = (protocol: Protocol): Finding[] =>
  laddersOf(protocol).flatMap(({ name, steps }) => {
    const users = timepointsOf(protocol).filter(({ value }) => value.ladder === name && value.mode !== 'register');
    return steps
      .filter(({ value, clock }) => clock === 'booking' && value.id === 'invite')
      .flatMap((invite) =>
        users.flatMap((user) => {
          const { id, preWindow: before = 'P0D' } = user.value;
          if (!isAtOpening(invite.value, user.value))
            return [finding(`${invite.pointer}/offset`, 'invite-apart', { timepoint: id, before })];
          if (!isToParticipant(invite.value)) return [];
          return [...hidingTheInvite(steps, invite, user), ...beforeTheInvite(steps, user)];
        }),
      );
  });
