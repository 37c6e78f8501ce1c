import { outliveInterrupts } from '../support/long-run.ts';
import { targetOf } from './targets.ts';
import type { Batched } from './target.ts';

export interface NamedBatch {
  target: string;
  seed: number;
  inputs: number;
}

export type Heard =
  | { kind: 'beat'; batch: NamedBatch; done: number }
  | { kind: 'done'; batch: NamedBatch; batched: Batched };

/** What one input may take. */
const MOST_MS = 1_000;

const say = (heard: Heard): void => void process.send?.(heard);

outliveInterrupts();

/** A process of its own for each core: a hang of one input is seen by whoever waits for its next beat. */
process.on('message', (batch: NamedBatch) => {
  const { target, seed, inputs } = batch;
  const onDone = (done: number): void => say({ kind: 'beat', batch, done });
  void targetOf(target)
    .run({ seed, inputs, mostMs: MOST_MS, onDone })
    .then((batched) => say({ kind: 'done', batch, batched }));
});
