import { publicHolidays } from '../../shared/adapters/public-holidays.ts';
import { addDuration, addMonths, type CivilDay, partsOf } from '../../shared/domain/civil-date.ts';
import type { Protocol } from '../../shared/domain/protocol.ts';
import { studyPlan } from '../../shared/domain/study-plan.ts';
import { zoneOf } from '../../shared/domain/zone.ts';
import { chance } from '../chance.ts';
import type { StudyTexts } from '../read-texts.ts';
import { madeUpConsent, madeUpContact } from '../demo/made-up-contact.ts';
import { enrolPerson, type Person } from './cast.ts';
import { inStudysLanguage } from './studys-language.ts';
import { liveInterviews } from './interview-days.ts';
import { liveTurns } from './live-turns.ts';
import { drawLives } from './lives.ts';
import { madeUpStaff, madeUpStudy, mentorName } from './made-up-study.ts';
import type { SimulationSetting } from './simulate-options.ts';
import { liveSupport } from './support-days.ts';
import { emptyTally, type Tally, tallyUp } from './tally.ts';
import { trialHouse, type TrialHouse, type TrialHouseSetting } from './trial-house.ts';
import type { Turn } from './turns.ts';
import { workThrough } from './worklist-day.ts';

/** Local time at which staff enter what happened: after the day's messages have left. */
const OFFICE_MINUTE = 12 * 60;

export interface LivedTrial {
  house: TrialHouse;
  people: Person[];
  first: CivilDay;
  last: CivilDay;
  tally: Tally;
  turns: Partial<Record<Turn['kind'], number>>;
}

/** Of every year in which a step of these people can fall. */
const holidaysOf = ({ sending, timepoints }: Protocol, first: CivilDay, last: CivilDay): string[] => {
  if (sending.holidays === undefined) return [];
  const farthest = Math.max(...timepoints.map(({ target }) => addDuration(last, target)));
  return publicHolidays(sending.holidays, partsOf(first).year - 1, partsOf(farthest).year + 2);
};

const caseloadsOf = (protocol: Protocol, people: Person[]): number => {
  const supported = people.filter(({ checkIns }) => checkIns !== undefined);
  const most = Math.min(...Object.values(protocol.checkIns).map(({ caseloadMax }) => caseloadMax ?? Infinity));
  const mentors = supported.length === 0 ? 0 : Math.max(1, Math.ceil(supported.length / most));
  for (const [place, person] of supported.entries()) person.mentor = mentorName((place % mentors) + 1);
  return mentors;
};

export const liveTrial = async (
  protocol: Protocol,
  { participants, months, seed, start }: SimulationSetting,
  onDay: (done: number, of: number) => void,
  writeLog: (line: string) => void,
  { texts, ...listened }: Pick<TrialHouseSetting, 'openStores' | 'listen'> & { texts?: StudyTexts } = {},
): Promise<LivedTrial> => {
  const last = addMonths(start, months);
  const holidays = holidaysOf(protocol, start, last);
  const drawn = chance(seed);
  const people = drawLives(studyPlan(protocol, holidays), { participants, start, months }, drawn).map(
    (life, index): Person => ({
      ...life,
      id: `SIM-${String(index + 1).padStart(4, '0')}`,
      card: inStudysLanguage(madeUpContact(index + 1, drawn), protocol.languages),
      consent: madeUpConsent(drawn),
      held: [],
      isEnrolled: false,
      takesPart: { interviews: true, support: life.checkIns !== undefined },
    }),
  );
  const mentors = caseloadsOf(protocol, people);
  const study = madeUpStudy(protocol, holidays, texts?.settings);
  const zone = zoneOf(protocol.timeZone);
  const staff = madeUpStaff(study.id, mentors);
  const at = zone.toInstant(start, 0);
  const house = await trialHouse({ study, protocol, staff, at, writeLog, ...(texts && { texts }), ...listened });
  const byId = new Map(people.map((person) => [person.id, person]));
  const tally = emptyTally();
  const turns: LivedTrial['turns'] = {};

  for (let today = start; today < last; today += 1) {
    onDay(today - start, last - start);
    if (!house.plan.appointments.isSendingDay(today)) continue;
    await house.turnTo(zone.toInstant(today, OFFICE_MINUTE));
    for (const person of people) {
      if (person.enrolledOn > today) continue;
      if (!person.isEnrolled) await enrolPerson(person, house);
      for (const kind of await liveTurns(person, today, house)) turns[kind] = (turns[kind] ?? 0) + 1;
      await liveInterviews(person, today, house, drawn);
      await liveSupport(person, today, house, drawn);
    }
    await workThrough({ house, today, chance: drawn, people: byId });
    tallyUp(tally, house.commits);
  }
  await house.turnTo(zone.toInstant(last, 0));
  tallyUp(tally, house.commits);
  onDay(last - start, last - start);
  return { house, people, first: start, last, tally, turns };
};
