import { addDuration, type CivilDay, isoDate } from '../../shared/domain/civil-date.ts';
import { windowOf } from '../../shared/domain/follow-up.ts';
import type { Timepoint } from '../../shared/domain/protocol.ts';
import type { StudyPlan } from '../../shared/domain/study-plan.ts';
import type { Chance } from '../chance.ts';
import { armSizes, assumedCompletion } from './assumed-trials.ts';
import { meetingOf, type Meeting } from './meetings.ts';
import { everydayTurns, farewell, type Turn } from './turns.ts';

/** What one made-up person will do, drawn before the trial begins: the trial itself finds out day by day. */
export interface Life {
  arm: string;
  /** The check-in plan of the arm. */
  checkIns?: string;
  enrolledOn: CivilDay;
  anchors: Record<string, string>;
  /** In order of time. */
  meetings: Meeting[];
  turns: Turn[];
}

/** Enrolment is quick here, so that everyone's last interview falls within the months that are lived. */
const ENROLMENT_WORKING_DAYS = 10;

const anchorsOn = ({ protocol }: StudyPlan, day: CivilDay): Record<string, string> => {
  const plans = Object.values(protocol.checkIns).map(({ anchor }) => anchor);
  const names = new Set([...protocol.timepoints.map(({ anchor }) => anchor), ...plans]);
  return Object.fromEntries([...names].map((name) => [name, isoDate(day)]));
};

/** Exactly the assumed share comes; who came once comes again more often than not. */
const whoComes = <One>(people: { person: One; reliability: number }[], share: number, chance: Chance): Set<One> =>
  new Set(
    people
      .map(({ person, reliability }) => ({ person, rank: reliability + chance.between(0, 50) }))
      .sort((one, other) => other.rank - one.rank)
      .slice(0, Math.round(people.length * share))
      .map(({ person }) => person),
  );

/** Interviews and questionnaires after the one at enrolment, in order of time. */
const meetingsAhead = ({ protocol }: StudyPlan): Timepoint[] =>
  protocol.timepoints
    .filter(({ mode, target }) => mode !== 'register' && addDuration(0, target) > 0)
    .sort((one, other) => addDuration(0, one.target) - addDuration(0, other.target));

const drawMeetings = (plan: StudyPlan, lives: Life[], chance: Chance): void => {
  const ahead = meetingsAhead(plan);
  for (const { id } of plan.protocol.arms) {
    const people = lives
      .filter(({ arm }) => arm === id)
      .map((person) => ({ person, reliability: chance.between(0, 100) }));
    for (const timepoint of ahead) {
      const coming = whoComes(people, assumedCompletion(plan.protocol.id, timepoint.id, id), chance);
      for (const { person } of people) {
        const window = windowOf(timepoint, person.anchors);
        if (window) person.meetings.push(meetingOf(timepoint, window, coming.has(person), chance));
      }
    }
  }
};

export const drawLives = (
  plan: StudyPlan,
  setting: { participants: number; start: CivilDay; months: number },
  chance: Chance,
): Life[] => {
  const { protocol, appointments } = plan;
  const first = appointments.rollForward(setting.start);
  const arms = chance.shuffled(
    armSizes(protocol, setting.participants).flatMap(({ arm, size }) => Array.from({ length: size }, () => arm)),
  );
  const lives = arms.map((arm, index): Life => {
    const place = Math.floor((index * ENROLMENT_WORKING_DAYS) / arms.length);
    const enrolledOn = appointments.addWorkingDays(first, place);
    return {
      arm: arm.id,
      ...(arm.checkIns === undefined ? {} : { checkIns: arm.checkIns }),
      enrolledOn,
      anchors: anchorsOn(plan, enrolledOn),
      meetings: [],
      turns: everydayTurns(enrolledOn, setting.months, arm.checkIns !== undefined, chance),
    };
  });
  drawMeetings(plan, lives, chance);
  for (const life of lives) life.turns.push(...farewell(life, chance));
  for (const { turns } of lives) turns.sort((one, other) => one.day - other.day);
  return lives;
};
