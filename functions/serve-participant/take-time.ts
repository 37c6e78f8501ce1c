import { TRAVEL_MAX_MINUTES } from '../../shared/contract/slot-body.ts';
import { heardByLink } from '../../shared/domain/after-link.ts';
import { hasBegun } from '../../shared/domain/entries/appointments.ts';
import { bookAppointment } from '../../shared/domain/entries/book-appointment.ts';
import { standingAppointment } from '../../shared/domain/follow-up.ts';
import { isSameOffer, offerState } from '../../shared/domain/offered-time.ts';
import type { InterviewRecord, OfferedTime } from '../../shared/domain/record.ts';
import { settle } from '../../shared/domain/settle.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { findRoom, type RoomFound } from '../../shared/ports/room-for.ts';
import { TRIES } from './commit-press.ts';
import type { OpenLink } from './open-link.ts';
import type { LinkPorts } from './ports.ts';
import type { Said } from './said.ts';

/** A staff member's id is nobody's business who reads a page. */
export const offerName = ({ ids }: Pick<LinkPorts, 'ids'>, study: string, { at, assessor }: OfferedTime): string =>
  ids.derived(study, `offer/${at}/${assessor ?? ''}`);

const commitTime = async (
  ports: LinkPorts,
  { row, plan }: OpenLink,
  before: InterviewRecord,
  offer: OfferedTime,
  { days }: RoomFound,
): Promise<'committed' | 'lostRace' | 'refused'> => {
  const now = ports.clock.now();
  const standing = standingAppointment(before.followUps[row.of]);
  const interpreter = standing?.interpreter === undefined ? {} : { interpreter: standing.interpreter };
  const wanted = { ...offer, ...interpreter, askedBy: 'participant' as const };
  const entry = bookAppointment(before, row.of, wanted, { now, by: 'system', plan });
  if (entry.kind === 'refused') return 'refused';
  const at = isoInstant(now);
  const after = settle(plan, heardByLink(entry.record, 'take', at), now);
  const action = standing ? 'appointmentMoved' : 'appointmentBooked';
  const event = { action, at, by: 'system', reason: 'link' } as const;
  const result = await ports.records.commit({
    token: ports.ids.next(),
    changes: [{ before, after, event }],
    assessorDays: days,
  });
  return result.kind === 'committed' ? 'committed' : 'lostRace';
};

/**
 * Books an offered time, or moves to it, by the entry that staff use. Who presses second at the same moment loses the race for the
 * assessor's day, looks again and finds it gone. @throws when every race was lost
 */
export const takeTime = async (ports: LinkPorts, link: OpenLink, name: string | undefined): Promise<Said> => {
  const { row, study, plan } = link;
  const { zone } = plan.appointments;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const record = await ports.records.readInterviews(row.study, row.participant);
    const facts = record?.followUps[row.of];
    const offer = facts?.offers?.find((each) => offerName(ports, row.study, each) === name);
    if (record === undefined || offer === undefined) return 'gone';
    const now = ports.clock.now();
    const standing = standingAppointment(facts);
    if (standing && isSameOffer(standing, offer)) return 'taken';
    if (standing && hasBegun(standing, { now, by: 'system', plan })) return 'changed';
    const isIgnored = (participant: string): boolean => participant === row.participant;
    const room = await findRoom(study.id, offer, { isIgnored, travel: TRAVEL_MAX_MINUTES }, ports);
    const members = await ports.studies.members(study.id);
    if (offerState(record, offer, room, { members, zone, now }) !== 'free') return 'gone';
    const written = await commitTime(ports, link, record, offer, room);
    if (written === 'refused') return 'changed';
    if (written === 'committed') return 'taken';
  }
  throw new Error('a time lost every race');
};
