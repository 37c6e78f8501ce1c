import type { Benchmark } from './figure.ts';

export interface Known {
  name: string;
  about: string;
  /** Measured from one file, as it ships: what tsx loads names every function that is made anew. */
  isBundled?: true;
  load: () => Promise<Benchmark>;
}

/** In the order in which they run and stand in docs/performance.md. */
export const benchmarks: Known[] = [
  {
    name: 'agenda',
    about: 'What is due for one participant, from protocol and facts',
    isBundled: true,
    load: async () => (await import('../suites/agenda.ts')).benchmark,
  },
  {
    name: 'tick',
    about: 'Finding who is due, among few and among many',
    isBundled: true,
    load: async () => (await import('../suites/tick.ts')).benchmark,
  },
  {
    name: 'carry-out',
    about: 'One reminder: read, claim, send, record',
    isBundled: true,
    load: async () => (await import('../suites/carry-out.ts')).benchmark,
  },
  {
    name: 'months',
    about: 'The demo study over 26 months, and the same simulated',
    isBundled: true,
    load: async () => (await import('../suites/months.ts')).benchmark,
  },
  {
    name: 'start',
    about: 'What a cold start loads, and how soon one machine is ready',
    load: async () => (await import('../suites/start.ts')).benchmark,
  },
  {
    name: 'world',
    about: 'Years of simulated trials, with everything that goes wrong in them',
    load: async () => (await import('../suites/world.ts')).benchmark,
  },
  {
    name: 'api',
    about: 'Lists, search and worklist among 10,000 people',
    isBundled: true,
    load: async () => (await import('../suites/api.ts')).benchmark,
  },
  {
    name: 'console',
    about: 'Script before the first page, and the first paint',
    load: async () => (await import('../suites/console.ts')).benchmark,
  },
  {
    name: 'backlog',
    about: 'Three days in which nothing ran, and what is due after them',
    isBundled: true,
    load: async () => (await import('../suites/backlog.ts')).benchmark,
  },
  {
    name: 'peers',
    about:
      'Beside what people use instead, with two workers; the others check neither consent, hours nor who may know what',
    load: async () => (await import('../suites/peers.ts')).benchmark,
  },
];
