import type { CivilDay } from '../../shared/domain/civil-date.ts';
import type { Chance } from '../chance.ts';
import type { Life } from './lives.ts';

/** Something that happens to a person and that staff enter on that day. */
export interface Turn {
  day: CivilDay;
  kind:
    | 'dies'
    | 'emigrates'
    | 'stopsInterviews'
    | 'stopsAll'
    | 'stopsSupport'
    | 'reachesGoal'
    | 'movesHouse'
    | 'optsOutOfTexts'
    | 'isAway';
  /** How long they are away. */
  days?: number;
}

const DAYS_PER_MONTH = 30;
const [SHORTEST_ABSENCE, LONGEST_ABSENCE] = [7, 21];

/** What may happen to anyone, whether they come or not. Interviews go on through all of it. */
export const everydayTurns = (enrolledOn: CivilDay, months: number, supported: boolean, chance: Chance): Turn[] => {
  const turns: Turn[] = [];
  const perhaps = (probability: number, kind: Turn['kind'], days?: number): void => {
    const day = enrolledOn + chance.between(20, Math.max(20, months * DAYS_PER_MONTH));
    if (chance.often(probability)) turns.push({ day, kind, ...(days === undefined ? {} : { days }) });
  };
  perhaps(0.12, 'movesHouse');
  perhaps(0.05, 'optsOutOfTexts');
  perhaps(0.06, 'isAway', chance.between(SHORTEST_ABSENCE, LONGEST_ABSENCE));
  perhaps(0.02, 'emigrates');
  if (supported) perhaps(0.15, 'stopsSupport');
  if (supported) perhaps(0.15, 'reachesGoal');
  return turns;
};

const FAREWELLS: [Turn['kind'], ...Turn['kind'][]] = [
  'dies',
  'stopsAll',
  'stopsInterviews',
  'stopsInterviews',
  'stopsInterviews',
];

/** Only who will not come to any later interview may be lost for good, so that as many come as is assumed. */
export const farewell = ({ enrolledOn, meetings }: Life, chance: Chance): Turn[] => {
  const lastComing = meetings.findLastIndex(({ will }) => will.kind === 'come');
  const missed = meetings[lastComing + 1];
  if (missed === undefined || !chance.often(0.35)) return [];
  const from = Math.max(enrolledOn + DAYS_PER_MONTH, (meetings[lastComing]?.target ?? enrolledOn) + 2 * DAYS_PER_MONTH);
  return [{ day: chance.between(from, Math.max(from, missed.target)), kind: chance.one(FAREWELLS) }];
};
