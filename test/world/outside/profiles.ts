/** How often what goes wrong. Shares are per call of the outside, unless they say otherwise (reliability.md 1.3 and 5.1). */
export interface Profile {
  name: string;
  /** Certainly not done, and told so at once. */
  throttled: number;
  /** Not done, and not told. */
  notReached: number;
  /** Done, and not told. */
  answerLost: number;
  /** Of transactions: another one was in the way. */
  conflict: number;
  crash: number;
  /** 20 to 320 seconds between the effect of a call and its answer. */
  freeze: number;
  /** Of messages in a queue: delivered twice. */
  duplicate: number;
  /** Of messages: the provider takes them, and nobody is told. */
  unheard: number;
  /** Of reports: never told. */
  receiptLost: number;
  /** Of messages: the provider says no to the address, or reports that it did not arrive. */
  refusals: number;
  /** Of messages: the provider says no to the account. */
  channelDown: number;
  /** Of the calls of an invocation: somebody withdraws, opts out or ends the one whom it handles, within its latency. */
  correlated: number;
  /** Of writes: the indexes show them only later, by up to so many seconds. */
  staleIndexSeconds: number;
  /** Clocks of workers differ from the true one by up to so many seconds. */
  skewSeconds: number;
  /** In a year, and how long they last. */
  outages: readonly number[];
  /** Of requests to KMS: refused. */
  kmsFails: number;
  /** In a year: what old and new code write side by side. */
  deploys: number;
  /** In a year: forged reports and replies. */
  attacks: number;
}

const CALM: Profile = {
  name: 'calm',
  throttled: 0,
  notReached: 0,
  answerLost: 0,
  conflict: 0,
  crash: 0,
  freeze: 0,
  duplicate: 0,
  unheard: 0,
  receiptLost: 0,
  refusals: 0,
  channelDown: 0,
  correlated: 0,
  staleIndexSeconds: 0,
  skewSeconds: 0,
  outages: [],
  kmsFails: 0,
  deploys: 0,
  attacks: 0,
};

const MILD: Profile = {
  ...CALM,
  name: 'mild',
  throttled: 0.002,
  notReached: 0.002,
  answerLost: 0.002,
  conflict: 0.002,
  crash: 0.0005,
  duplicate: 0.01,
  receiptLost: 0.002,
  refusals: 0.01,
  channelDown: 0.001,
  kmsFails: 0.002,
  attacks: 20,
};

const STORM: Profile = {
  ...MILD,
  name: 'storm',
  throttled: 0.03,
  notReached: 0.05,
  answerLost: 0.05,
  conflict: 0.03,
  crash: 0.02,
  duplicate: 0.1,
  receiptLost: 0.02,
  channelDown: 0.005,
  kmsFails: 0.02,
  outages: [36],
  deploys: 4,
};

export const PROFILES = {
  calm: CALM,
  mild: MILD,
  storm: STORM,
  correlated: { ...MILD, name: 'correlated', correlated: 0.03, answerLost: 0.02 },
  freezes: { ...MILD, name: 'freezes', freeze: 0.02 },
  noCrash: { ...STORM, name: 'noCrash', crash: 0, outages: [] },
  outages: { ...MILD, name: 'outages', outages: [1, 36, 72, 144] },
  staleIndex: { ...MILD, name: 'staleIndex', staleIndexSeconds: 1_800, duplicate: 0.1 },
  skew: { ...MILD, name: 'skew', skewSeconds: 60 },
  /** Providers that take what they are asked and hardly ever say so: whoever tries again until told writes without end. */
  deaf: { ...MILD, name: 'deaf', unheard: 0.4, receiptLost: 0.9 },
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;
export const PROFILE_NAMES = Object.keys(PROFILES) as ProfileName[];
/** What can go wrong and can be left out. */
export const FAULT_NAMES = Object.keys(CALM).filter((key) => key !== 'name');
