import { findBannedWords } from '../../../shared/domain/banned-words.ts';
import { CALL_ASKED } from '../../../shared/domain/after-link.ts';
import { appointmentsIn, standingAppointment, startOf } from '../../../shared/domain/follow-up.ts';
import { offersNow, type OfferState } from '../../../shared/domain/offered-time.ts';
import { isNobodys } from '../../../shared/domain/phone-number.ts';
import type { Appointment, OfferedTime } from '../../../shared/domain/record.ts';
import { diaryAround } from '../../../shared/ports/room-for.ts';
import { openTexts } from '../../../shared/ports/sealed-texts.ts';
import type { OpenLink } from '../open-link.ts';
import type { LinkPorts } from '../ports.ts';
import { offerName } from '../take-time.ts';

/** A time as anybody may read it over the reader's shoulder. */
interface ShownTime extends Pick<Appointment, 'at' | 'mode'> {
  place?: string;
}

export interface ShownOffer extends ShownTime {
  /** Opaque: who would be met is in it, unreadable. */
  name: string;
  state: OfferState;
}

/** What a page shows of a participant, and no more. */
export interface PageView {
  team: Record<string, string>;
  /** Absent while the study has not said by which number it is reached. */
  phone?: string;
  appointment?: ShownTime & {
    n: number;
    isConfirmed: boolean;
    isAhead: boolean;
    isMovedSince: boolean;
    isOwnWish: boolean;
  };
  offers: ShownOffer[];
  isCallAsked: boolean;
  isMailStopped: boolean;
}

const shownTime = ({ at, mode, place }: OfferedTime): ShownTime => ({
  at,
  mode,
  ...(place === undefined || mode !== 'inPerson' ? {} : { place }),
});

/** A place may say what somebody has: then it is left to the phone (F5.1). */
const withoutTellingPlace = <T extends ShownTime>({ place, ...time }: T) => ({
  ...time,
  ...(place === undefined || findBannedWords(place).length > 0 ? {} : { place }),
});

const appointmentOf = ({ record, row, plan, now }: OpenLink): PageView['appointment'] => {
  if (record.stream === 'interviews' && record.followUps[row.of]?.outcome) return undefined;
  const standing = standingAppointment({ appointments: appointmentsIn(record, row.of) });
  if (standing === undefined) return undefined;
  return {
    ...shownTime(standing),
    n: standing.n,
    isConfirmed: standing.confirmed !== undefined,
    isAhead: startOf(standing, plan.appointments.zone) > now,
    isMovedSince: row.n !== undefined && row.n !== standing.n,
    isOwnWish: standing.askedBy === 'participant',
  };
};

const offersOf = async (ports: LinkPorts, { record, row, plan, study, now }: OpenLink): Promise<ShownOffer[]> => {
  const facts = record.stream === 'interviews' ? record.followUps[row.of] : undefined;
  if (record.stream !== 'interviews' || facts?.offers === undefined || facts.outcome) return [];
  const standing = standingAppointment(facts);
  const [diary, members] = await Promise.all([
    diaryAround(study.id, facts.offers, ports),
    ports.studies.members(study.id),
  ]);
  return offersNow(record, row.of, diary, { members, zone: plan.appointments.zone, now })
    .filter(({ at, state }) => state !== 'past' && at !== standing?.at)
    .map(({ state, ...offer }) => ({ ...shownTime(offer), name: offerName(ports, study.id, offer), state }));
};

export const viewOf = async (ports: LinkPorts, link: OpenLink): Promise<PageView> => {
  const { record, study, purpose } = link;
  const { team, phone } = study.senders[record.stream];
  const isPage = purpose !== 'stop';
  const booked = isPage ? appointmentOf(link) : undefined;
  const free = isPage && booked?.isAhead !== false ? await offersOf(ports, link) : [];
  const { appointment, offers } = await openTexts({ appointment: booked, offers: free }, study.id, ports.contacts);
  return {
    team,
    ...(isNobodys(phone) ? {} : { phone }),
    ...(appointment ? { appointment: withoutTellingPlace(appointment) } : {}),
    offers: offers.map(withoutTellingPlace),
    isCallAsked: Object.values(record.tasks).some(({ step, state }) => step === CALL_ASKED && state === 'open'),
    isMailStopped: record.consent.email === false,
  };
};
