import { type Finding, finding } from '../finding.ts';
import type { Protocol, Step, Timepoint } from '../protocol.ts';
import { isSameDuration, signOf } from './duration-order.ts';
import { laddersOf, timepointsOf } from './places.ts';

const isAtOpening = ({ from, offset = 'P0D' }: Step, { preWindow = 'P0D' }: Timepoint): boolean => {
  if (typeof offset !== 'string') return false;
  if (from === 'opens') return signOf(offset) === 0;
  return from === 'target' && isSameDuration(offset, `-${preWindow}`);
};

/** The invitation says that a time can be found now, so it leaves on the day the window opens, in every timepoint that uses the ladder (R7.1). */
export const inviteAtOpening = (protocol: Protocol): Finding[] =>
  laddersOf(protocol).flatMap(({ name, steps }) => {
    const users = timepointsOf(protocol).filter(({ value }) => value.ladder === name && value.mode !== 'register');
    return steps
      .filter(({ value, clock }) => clock === 'booking' && value.id === 'invite')
      .flatMap(({ value: step, pointer }) =>
        users
          .filter(({ value: timepoint }) => !isAtOpening(step, timepoint))
          .map(({ value: { id, preWindow: before = 'P0D' } }) =>
            finding(`${pointer}/offset`, 'invite-apart', { timepoint: id, before }),
          ),
      );
  });
