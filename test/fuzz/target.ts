import type fc from 'fast-check';

/** One way in, opened afresh for each batch. */
export interface Attack<Input> {
  inputs: fc.Arbitrary<Input>;
  /** @returns what is wrong with how it was taken, undefined when all is well. What it throws is wrong too. */
  judge: (input: Input) => Promise<string | undefined>;
  /** What came of the inputs, by a word each, so that a report shows whether they got anywhere. */
  came: Map<string, number>;
  /** After the last one: is what they left behind still of use? */
  close?: () => Promise<string | undefined>;
}

export interface Target {
  name: string;
  /** Of a hundred inputs of a night. */
  share: number;
  /** Before it is opened afresh: what is written makes it slower. */
  batch: number;
  run: (batch: Batch) => Promise<Batched>;
}

/** The same one is the same inputs in the same order. */
export interface Batch {
  seed: number;
  inputs: number;
  /** Longer than that is a hang. */
  mostMs?: number;
  /** Called with each so many that are done. */
  onDone?: (inputs: number) => void;
}

export interface Batched {
  inputs: number;
  slowest: { ms: number; input: string };
  came: Record<string, number>;
  /** Shrunk. */
  failure?: { what: string; input: string };
}
