import { arrival, enrolled } from '../../functions/serve-api/newcomer.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import { recordOutcome } from '../../shared/domain/entries/record-outcome.ts';
import { addDuration, type CivilDay, isoDate } from '../../shared/domain/civil-date.ts';
import type { Consent } from '../../shared/domain/participation.ts';
import { isoInstant } from '../../shared/domain/zone.ts';
import { ASSESSOR, COORDINATOR } from './made-up-study.ts';
import type { Life } from './lives.ts';
import type { TrialHouse } from './trial-house.ts';

/** One made-up participant as the trial goes on. */
export interface Person extends Life {
  id: string;
  card: ContactCard;
  consent: Consent;
  mentor?: string;
  /** Days of held check-ins. */
  held: CivilDay[];
  /** When mentor and participant mean to meet next. */
  nextCheckIn?: { day: CivilDay; isBooked: boolean };
  isEnrolled: boolean;
  /** Until this day messages, calls and interviews wait. */
  awayUntil?: CivilDay;
  takesPart: { interviews: boolean; support: boolean };
}

/** An interview at enrolment is held as one is enrolled. */
const interviewedAtEnrolment = async (person: Person, house: TrialHouse): Promise<void> => {
  for (const { id, mode, target } of house.plan.protocol.timepoints) {
    if (mode === 'register' || addDuration(0, target) > 0) continue;
    const outcome = { outcome: 'done', on: isoDate(person.enrolledOn), mode: 'inPerson' } as const;
    await house.write(ASSESSOR, person.id, {
      entry: (both, context) => recordOutcome(both, id, outcome, context),
      event: { action: 'outcomeRecorded' },
    });
  }
};

export const enrolPerson = async (person: Person, house: TrialHouse): Promise<void> => {
  const { study, plan, clock, ports, records, around } = house;
  const { id, arm, mentor, anchors, consent, card } = person;
  const alias = ports.ids.pseudonym(study.id, 'checkIns');
  const newcomer = { participant: id, alias, arm, anchors, consent, card, ...(mentor === undefined ? {} : { mentor }) };
  const now = clock.now();
  const entry = enrolled(newcomer, study, { now, by: COORDINATOR, plan });
  if (entry.kind === 'refused') throw new Error(`not enrolled: ${entry.why} ${entry.field}`);
  const event = { action: 'enrolled', at: isoInstant(now), by: COORDINATOR } as const;
  const result = await around('enrolment', async () => {
    const sealed = await ports.contacts.seal(study.id, id, card, 0);
    return records.commit({ token: ports.ids.next(), ...arrival(entry.record, sealed, event, plan, now) });
  });
  if (result.kind !== 'committed') throw new Error(`not enrolled: ${result.kind}`);
  person.isEnrolled = true;
  await interviewedAtEnrolment(person, house);
};
