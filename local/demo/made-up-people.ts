import { addMonths, type CivilDay, isoDate } from '../../shared/domain/civil-date.ts';
import type { ContactCard } from '../../shared/domain/contact-card.ts';
import type { ImportedPast } from '../../shared/domain/entries/imported-past.ts';
import type { Consent } from '../../shared/domain/participation.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import { chance } from '../chance.ts';
import { pseudonymAt } from '../keys/pseudonym-sequence.ts';
import { DEMO_MENTORS, DEMO_SITES, DEMO_STUDY } from './demo-study.ts';
import { madeUpConsent, madeUpContact } from './made-up-contact.ts';
import { madeUpPast } from './made-up-past.ts';

/** As many as the trial has, by arm (domain.md section 7). */
const ARMS: readonly { arm: string; people: number; hasMentor: boolean }[] = [
  { arm: 'IPS-MA', people: 162, hasMentor: true },
  { arm: 'SAU', people: 164, hasMentor: false },
];
/** Enrolment began this long ago and has just ended: some are at their first interview, some past the last. */
const ENROLMENT_MONTHS = 26;

export interface MadeUpPerson {
  id: string;
  /** The pseudonym that mentors see. */
  alias: string;
  arm: string;
  site: string;
  anchors: { baseline: string; randomisation: string };
  mentor?: string;
  card: ContactCard;
  consent: Consent;
  past: ImportedPast;
}

/** Of sequences of their own, so that none is handed out again to somebody who is enrolled later. */
const aliasOf = (n: number): string => `C-${pseudonymAt(`${DEMO_STUDY.id}/made-up`, 'checkIns', n)}`;

/** The same people for the same seed and day; `today` is the day on which they are registered. */
export const madeUpPeople = (seed: number, today: CivilDay, plan: StudyPlan): MadeUpPerson[] => {
  const drawn = chance(seed);
  const arms = drawn.shuffled(ARMS.flatMap(({ people, ...arm }) => Array.from({ length: people }, () => arm)));
  const first = addMonths(today, -ENROLMENT_MONTHS);
  const baselines = arms.map(() => drawn.between(first, today - 2)).sort((one, other) => one - other);
  let mentored = 0;
  return arms.map(({ arm, hasMentor }, index) => {
    const n = index + 1;
    const day = plan.appointments.rollBackward(baselines[index] ?? today);
    const baseline = isoDate(day);
    if (hasMentor) mentored += 1;
    const mentor = hasMentor ? DEMO_MENTORS[mentored % DEMO_MENTORS.length] : undefined;
    return {
      id: `MA-${String(n).padStart(3, '0')}`,
      alias: aliasOf(n),
      arm,
      site: drawn.one(DEMO_SITES),
      anchors: { baseline, randomisation: isoDate(Math.min(day + drawn.between(0, 4), today)) },
      ...(mentor === undefined ? {} : { mentor }),
      card: madeUpContact(n, drawn),
      consent: madeUpConsent(drawn),
      past: madeUpPast(baseline, hasMentor, { plan, today, chance: drawn }),
    };
  });
};
