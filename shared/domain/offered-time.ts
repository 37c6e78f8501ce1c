import { isUnblinded } from './entries/record-unblinding.ts';
import { localInstant } from './local-time.ts';
import { isActive, type Member } from './member.ts';
import type { InterviewRecord, OfferedTime } from './record.ts';
import { type Diary, type Room, roomFor } from './room.ts';
import type { Instant, Zone } from './zone.ts';

/** `free`: may be taken now; `taken`: somebody else has it, or its assessor cannot; `past`: it has begun. */
export type OfferState = 'free' | 'taken' | 'past';

interface Around {
  members: readonly Member[];
  zone: Zone;
  now: Instant;
}

export const isSameOffer = (one: Pick<OfferedTime, 'at' | 'assessor'>, other: Pick<OfferedTime, 'at' | 'assessor'>) =>
  one.at === other.at && one.assessor === other.assessor;

/** Nobody is there to weigh a warning: leave stands in the way of a participant, hours do not, since staff offered the time. */
export const offerState = (
  record: InterviewRecord,
  offer: OfferedTime,
  room: Room,
  { members, zone, now }: Around,
): OfferState => {
  if (localInstant(offer.at, zone) <= now) return 'past';
  const { assessor } = offer;
  const isAssessor = ({ user, roles, ...member }: Member): boolean =>
    user === assessor && roles.includes('assessor') && isActive({ user, roles, ...member }, offer.at.slice(0, 10));
  const mayMeet = assessor === undefined || (members.some(isAssessor) && !isUnblinded(record, assessor));
  return mayMeet && room.clash === undefined && !room.isAway ? 'free' : 'taken';
};

/** The times of one follow-up as they stand now, in order. */
export const offersNow = (record: InterviewRecord, timepoint: string, diary: Diary, around: Around) =>
  [...(record.followUps[timepoint]?.offers ?? [])]
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map((offer) => {
      const room = roomFor(diary, offer, (participant) => participant === record.participant);
      return { ...offer, state: offerState(record, offer, room, around) };
    });
