import { availableParallelism } from 'node:os';
import { ACTORS } from '../../test/world/live-year.ts';
import { liveMany } from '../../test/world/many-worlds.ts';
import type { WorldName, WorldResult } from '../../test/world/one-world.ts';
import { PROFILE_NAMES } from '../../test/world/outside/profiles.ts';
import { summaryOf } from '../../test/world/world-report.ts';
import type { Benchmark } from '../kit/figure.ts';
import { measured } from '../kit/measured.ts';

const FIRST_SEED = 900;
/** As the gate lives them (`.ci/run`), but a third of the year. */
const SIZE = { studies: 1, people: 60, days: 120 };
const MILLI = 1_000;
/** A year of one participant, in which nobody acts, is hardly more than its ticks. The first life of a process is not counted: it compiles. */
const ALONE: WorldName = { seed: FIRST_SEED, profile: 'calm', studies: 1, people: 1, days: 365, without: ACTORS };

const cpuOfTicks = async (): Promise<number> => {
  let last = 0;
  await liveMany([ALONE, ALONE], 1, (_, cpuSeconds) => {
    last = cpuSeconds;
  });
  return last;
};

/** One world of each kind of trouble, as many at once as there are cores: what a night of worlds costs. */
export const benchmark: Benchmark = async (progress) => {
  const names = PROFILE_NAMES.map((profile, nth): WorldName => ({ seed: FIRST_SEED + nth, profile, ...SIZE }));
  const cores = availableParallelism();
  const results: WorldResult[] = [];
  let cpu = 0;
  const { wall } = await measured(() =>
    liveMany(names, cores, (result, cpuSeconds) => {
      results.push(result);
      cpu += cpuSeconds;
      progress(results.length / (names.length + 1));
    }),
  );
  const { failed, studyYears, messages, perMinute } = summaryOf(results, wall * MILLI);
  return [
    {
      what: `study-years on ${String(cores)} cores, with all faults and all checks`,
      value: perMinute,
      unit: 'a minute',
      goal: { least: 200 },
    },
    { what: 'lived for it', value: studyYears, unit: 'study-years' },
    { what: 'CPU of one of them, the start of the processes included', value: cpu / studyYears, unit: 's' },
    {
      what: 'the same of a year with one participant, in which nobody acts: its ticks',
      value: await cpuOfTicks(),
      unit: 's',
    },
    { what: 'messages of them', value: messages, unit: 'messages' },
    { what: 'worlds in which something was wrong', value: failed.length, unit: 'worlds', goal: { most: 0 } },
  ];
};
