import { type ParticipantFacts, participantFacts } from '../../local/agenda/participant-facts.ts';
import { type Chance, chance } from '../../local/chance.ts';
import { readProtocol } from '../../local/read-protocol.ts';
import { publicHolidays } from '../../shared/adapters/public-holidays.ts';
import { checkInAgenda } from '../../shared/domain/check-in-agenda.ts';
import { addMonths, civil, isoDate } from '../../shared/domain/civil-date.ts';
import { interviewAgenda } from '../../shared/domain/interview-agenda.ts';
import { type StudyPlan, studyPlan } from '../../shared/domain/study-plan.ts';
import { typed } from '../../test/support/ask-agenda.ts';
import { type AgendaQuestion, naiveAgenda } from '../../test/support/naive-agenda.ts';
import type { Benchmark } from '../kit/figure.ts';
import { measured } from '../kit/measured.ts';

const SEED = 6;
const PEOPLE = 2_000;
const ROUNDS = 20;
/** The slow one is asked of fewer. */
const NAIVE_PEOPLE = 150;
const PROTOCOL = readProtocol('protocols/ips-ma.json');

const question = (draw: Chance): AgendaQuestion => {
  const baseline = draw.between(civil('2024-01-01'), civil('2027-12-31'));
  const contacts = Array.from({ length: draw.between(0, 12) }, (_, n) => isoDate(baseline + 3 + n * 9));
  const booked = draw.often(0.5)
    ? [{ timepoint: 'FU12', at: `${isoDate(addMonths(baseline, 12))}T10:30`, booked: isoDate(baseline + 330) }]
    : [];
  return {
    protocol: PROTOCOL,
    anchors: { baseline: isoDate(baseline), randomisation: isoDate(baseline + 2) },
    arm: draw.one(PROTOCOL.arms).id,
    registered: isoDate(baseline),
    appointments: booked,
    contacts,
  };
};

const bothStreams = (plan: StudyPlan, { interviews, checkIns }: ParticipantFacts): number =>
  interviewAgenda(plan, interviews).length +
  checkIns.reduce((sum, facts) => sum + checkInAgenda(plan, facts).length, 0);

/** Agendas of ips-ma, both streams, on one core, and the same reckoned naively with luxon in the same process. */
export const benchmark: Benchmark = async (progress) => {
  const draw = chance(SEED);
  const questions = Array.from({ length: PEOPLE }, () => question(draw));
  const people = questions.map((each) => participantFacts(PROTOCOL, typed(each)));
  const plan = studyPlan(PROTOCOL, publicHolidays('DK', 2023, 2031));
  const once = () => people.reduce((sum, each) => sum + bothStreams(plan, each), 0);
  once();
  const ours = await measured(() => {
    let steps = 0;
    for (let round = 0; round < ROUNDS; round += 1) steps += once();
    return steps;
  });
  progress(0.5);
  const few = questions.slice(0, NAIVE_PEOPLE);
  for (const each of few.slice(0, 10)) naiveAgenda(each);
  const naive = await measured(() => few.reduce((sum, each) => sum + naiveAgenda(each).items.length, 0));
  const perSecond = (ROUNDS * PEOPLE) / ours.cpu;
  const naivePerSecond = NAIVE_PEOPLE / naive.cpu;
  return [
    {
      what: 'agendas of ips-ma, both streams, on one core',
      value: perSecond,
      unit: 'a second',
      goal: { least: 20_000 },
    },
    { what: 'steps in one of them', value: ours.result / (ROUNDS * PEOPLE), unit: 'steps' },
    { what: 'the same, naively with luxon', value: naivePerSecond, unit: 'a second' },
    {
      what: 'ours against the naive one',
      value: perSecond / naivePerSecond,
      unit: 'times',
      goal: { least: 50 },
    },
  ];
};
