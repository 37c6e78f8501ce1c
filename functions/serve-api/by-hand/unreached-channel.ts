import { NOWHERE, reachedBy } from '../../../shared/domain/card-reach.ts';
import { isoDate } from '../../../shared/domain/civil-date.ts';
import type { EntryContext } from '../../../shared/domain/entries/entry.ts';
import type { Channel } from '../../../shared/domain/protocol.ts';
import type { ParticipantRecord } from '../../../shared/domain/record.ts';
import type { ApiPorts } from '../ports.ts';
import { type Fault, Problem } from '../problem.ts';

const REMEDIES: Record<Channel, Pick<Fault, 'remedy'>> = {
  sms: { remedy: 'choose another channel, or enter a number first that may be texted: there is none on the card' },
  email: { remedy: 'choose another channel, or enter an e-mail address first that works: there is none on the card' },
  letter: { remedy: 'choose another channel, or enter an address first that holds today: there is none on the card' },
};

/** What stands beside the sealed card: it is not opened, and nobody was looked at. @throws Problem where the message could not arrive */
export const refuseUnreached = async (
  { study, participant, consent }: ParticipantRecord,
  channel: Channel,
  { plan, now }: Pick<EntryContext, 'plan' | 'now'>,
  { contacts }: Pick<ApiPorts, 'contacts'>,
): Promise<void> => {
  const reach = (await contacts.reaches(study, [participant])).get(participant) ?? NOWHERE;
  const today = isoDate(plan.appointments.zone.toLocal(now).day);
  if (reachedBy(reach, consent, today).includes(channel)) return;
  throw new Problem({
    status: 422,
    code: 'no-way',
    title: 'Nothing on the card is reached this way',
    faults: [{ field: '/channel', ...REMEDIES[channel] }],
  });
};
