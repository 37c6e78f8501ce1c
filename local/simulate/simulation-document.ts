import { isoDate } from '../../shared/domain/civil-date.ts';
import { measureSms } from '../../shared/domain/gsm7.ts';
import { openWorkOf } from '../../shared/domain/open-work.ts';
import { stepIdIn, stepOf, subjectIn } from '../../shared/domain/step-key.ts';
import type { CapturedMessage } from '../providers/captured-message.ts';
import type { LivedTrial } from './live-trial.ts';
import { differentialRetention, retention, type Retention } from './retention.ts';
import type { SimulationSetting } from './simulate-options.ts';
import type { Tally } from './tally.ts';

type ByChannel = Record<CapturedMessage['channel'], number>;

/** What `simulate --json` prints. */
export interface SimulationDocument {
  protocol: string;
  version: number;
  participants: number;
  months: number;
  seed: number;
  /** ISO dates: the first day and the one after the last. */
  from: string;
  until: string;
  enrolled: Record<string, number>;
  /** What happened to people, by kind. */
  lives: LivedTrial['turns'];
  messages: ByChannel & {
    staffEmail: number;
    byStep: ({ step: string } & ByChannel)[];
    skippedSteps: Tally['skipped'];
  };
  tasks: { opened: Tally['tasksOpened']; done: number; resolved: number; open: number };
  escalations: { told: Tally['escalationsTold']; acknowledged: number; resolved: number; open: number };
  retention: Retention[];
  differentialRetention: { timepoint: string; points: number }[];
  /** US dollars; the price of a segment and who comes are assumed. */
  smsCost: { segments: number; pricePerSegment: number; total: number; currency: 'USD'; assumed: true };
}

/** `FU12/appointment-1/appt7#2` is the step `FU12/appt7`: a fallback is the same step over another channel. */
const reportedStep = (key: string): string => `${subjectIn(key)}/${stepIdIn(stepOf(key))}`;

const byStep = (messages: CapturedMessage[]): SimulationDocument['messages']['byStep'] => {
  const steps = new Map<string, ByChannel>();
  for (const { step, channel } of messages) {
    const counts = steps.get(reportedStep(step)) ?? { sms: 0, email: 0, letter: 0 };
    counts[channel] += 1;
    steps.set(reportedStep(step), counts);
  }
  return [...steps].sort(([one], [other]) => (one < other ? -1 : 1)).map(([step, counts]) => ({ step, ...counts }));
};

const openWork = async ({ house, people }: LivedTrial): Promise<{ tasks: number; escalations: number }> => {
  const open = { tasks: 0, escalations: 0 };
  for (const { id } of people) {
    const both = await house.records.readBoth(house.study.id, id);
    for (const record of both ? [both.interviews, both.checkIns] : []) {
      const work = openWorkOf(record);
      open.tasks += work.tasks.length;
      open.escalations += work.escalations.length;
    }
  }
  return open;
};

export const simulationDocument = async (
  trial: LivedTrial,
  setting: SimulationSetting,
): Promise<SimulationDocument> => {
  const { house, people, tally } = trial;
  const messages = house.ports.outbox.messages();
  const toPeople = messages.filter(({ participant }) => participant !== undefined);
  const over = (channel: CapturedMessage['channel']): CapturedMessage[] =>
    toPeople.filter((message) => message.channel === channel);
  const segments = over('sms').reduce((sum, { text }) => sum + measureSms(text).segments, 0);
  const rows = await retention(trial);
  const open = await openWork(trial);
  const { protocol } = house.plan;
  const { pricePerSegment } = setting;
  return {
    protocol: protocol.id,
    version: protocol.version,
    participants: people.length,
    months: setting.months,
    seed: setting.seed,
    from: isoDate(trial.first),
    until: isoDate(trial.last),
    enrolled: Object.fromEntries(
      protocol.arms.map(({ id }) => [id, people.filter(({ arm, isEnrolled }) => arm === id && isEnrolled).length]),
    ),
    lives: trial.turns,
    messages: {
      sms: over('sms').length,
      email: over('email').length,
      letter: over('letter').length,
      staffEmail: messages.length - toPeople.length,
      byStep: byStep(toPeople),
      skippedSteps: tally.skipped,
    },
    tasks: { opened: tally.tasksOpened, ...tally.tasksEnded, open: open.tasks },
    escalations: { told: tally.escalationsTold, ...tally.escalationsEnded, open: open.escalations },
    retention: rows,
    differentialRetention: differentialRetention(rows),
    smsCost: {
      segments,
      pricePerSegment,
      total: Math.round(100 * segments * pricePerSegment) / 100,
      currency: 'USD',
      assumed: true,
    },
  };
};
