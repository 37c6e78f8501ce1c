import type { BookingRow } from '../../../shared/domain/bookings.ts';
import { changeTold } from '../../../shared/domain/change-told.ts';
import { reachOf } from '../../../shared/domain/contact-card.ts';
import { today } from '../../../shared/domain/entries/entry.ts';
import { isoInstant } from '../../../shared/domain/zone.ts';
import { openCard } from '../contact-reads.ts';
import type { ApiPorts } from '../ports.ts';
import type { Visit } from '../visit.ts';
import type { Written } from '../writing.ts';

export interface ChangeTold {
  channel: 'sms' | 'email' | 'letter' | 'none';
  step?: string;
  at?: string;
  isCalled: boolean;
}

/** By which message the participant hears of it, once the card has said which addresses there are. */
const toldOf = async (
  { both, plan }: Written,
  { participant, timepoint, n }: BookingRow,
  visit: Visit,
  ports: ApiPorts,
): Promise<ChangeTold | undefined> => {
  const { interviews } = both;
  const { appointments = [] } = interviews.followUps[timepoint] ?? {};
  const changed = appointments.find((each) => each.n === n && each.end?.how === 'cancelled') ?? appointments.at(-1);
  if (changed === undefined) return undefined;
  const { message, isCalled } = changeTold(plan, interviews, timepoint, changed);
  const read = message && (await openCard(visit, participant, { purpose: 'call' }, ports));
  const day = today({ now: visit.now, by: visit.user, plan });
  const reach = read ? reachOf(read.card, interviews.consent, day) : {};
  const channel = message?.channels.find((each) => reach[each] !== undefined);
  if (message === undefined || channel === undefined) return { channel: 'none', isCalled };
  return { channel, step: message.step, at: isoInstant(message.at), isCalled };
};

/** What is written is done, also where the card cannot be opened just then to say who hears of it. */
export const toldIfKnown = async (...about: Parameters<typeof toldOf>): ReturnType<typeof toldOf> => {
  const [, { participant }, , { log }] = about;
  try {
    return await toldOf(...about);
  } catch (error) {
    log.error('dayChangeNotTold', { participant, name: error instanceof Error ? error.name : typeof error });
    return undefined;
  }
};
