import { openCrowd, type Crowd } from '../kit/crowd.ts';
import { idOf, nameOf, numberOf } from '../kit/crowd-file.ts';
import type { Benchmark, Figure, Progress } from '../kit/figure.ts';
import { measured, percentile } from '../kit/measured.ts';

const PEOPLE = 10_000;
const MILLI = 1_000;
const WARM = 5;
const TIMES = 100;
/** Of each way of seeking: together more than the others. */
const SEARCHES = 50;
const GOAL_MS = 200;
/** From one to the next who is sought, over all of them. */
const STRIDE = 137;

interface Question {
  what: string;
  path: (nth: number) => string;
  times: number;
}

const someone = (nth: number): number => 1 + ((nth * STRIDE) % PEOPLE);
const sought = (text: string): string => `/participants?q=${encodeURIComponent(text)}`;
const QUESTIONS: Question[] = [
  { what: 'the list of participants', path: () => '/participants', times: TIMES },
  { what: 'search by name', path: (nth) => sought(nameOf(nth)), times: SEARCHES },
  { what: 'search by pseudonym', path: (nth) => sought(idOf(someone(nth))), times: SEARCHES },
  { what: 'search by telephone number', path: (nth) => sought(numberOf(someone(nth))), times: SEARCHES },
  { what: 'the worklist', path: () => '/worklist', times: TIMES },
];

const ask = async ({ get }: Crowd, { what, path, times }: Question): Promise<Figure[]> => {
  const took: number[] = [];
  let cpuSeconds = 0;
  for (let nth = 0; nth < WARM + times; nth += 1) {
    const { result, wall, cpu } = await measured(() => get(path(nth)));
    if (result.startsWith('{"items":[]')) throw new Error(`${path(nth)} found nobody`);
    if (nth < WARM) continue;
    took.push(wall * MILLI);
    cpuSeconds += cpu;
  }
  return [
    {
      what: `${what}, 95 of 100 within`,
      value: percentile(took, 0.95),
      unit: 'ms',
      goal: { most: GOAL_MS },
    },
    { what: `${what}, CPU`, value: (cpuSeconds / times) * MILLI, unit: 'ms' },
  ];
};

/** What a coordinator of 10,000 people waits for, on one machine with its store on disk and without the wire. */
export const benchmark: Benchmark = async (progress: Progress) => {
  const { result: crowd, wall } = await measured(() => openCrowd(PEOPLE));
  const figures: Figure[] = [
    { what: `${PEOPLE.toLocaleString('en')} people imported in one file`, value: wall, unit: 's' },
  ];
  for (const [nth, question] of QUESTIONS.entries()) {
    progress(0.5 + nth / QUESTIONS.length / 2);
    figures.push(...(await ask(crowd, question)));
  }
  await crowd.close();
  return figures;
};
