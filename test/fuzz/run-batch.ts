import fc from 'fast-check';
import type { Attack, Batch, Batched } from './target.ts';

const BEAT = 100;

class Wrong extends Error {}

const timed = async (
  work: () => Promise<string | undefined>,
  mostMs: number,
): Promise<{ what?: string; ms: number }> => {
  const began = performance.now();
  const cpuBegan = process.cpuUsage();
  const what = await work();
  const { user, system } = process.cpuUsage(cpuBegan);
  // What others do on the machine takes time of the clock alone; what takes none of ours and never ends is ended by `runMany`.
  const ms = Math.min(performance.now() - began, (user + system) / 1_000);
  if (what !== undefined) return { what, ms };
  return ms > mostMs ? { what: `took ${String(Math.round(ms))} ms`, ms } : { ms };
};

const TOLD_CHARACTERS = 2_000;
const told = (input: unknown): string => fc.stringify(input).slice(0, TOLD_CHARACTERS);

const firstLine = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}: ${error.message}\n${error.stack?.split('\n').slice(1, 4).join('\n') ?? ''}`
    : String(error);

/** Tries the inputs that a seed gives, one after the other on what the ones before left; the first that goes wrong is shrunk. */
export const runBatch = async <Input>(
  open: () => Promise<Attack<Input>>,
  { seed, inputs, mostMs = Infinity, onDone }: Batch,
): Promise<Batched> => {
  const attack = await open();
  let done = 0;
  let slowest: { ms: number; input?: Input } = { ms: 0 };
  const property = fc.asyncProperty(attack.inputs, async (input) => {
    const { what, ms } = await timed(() => attack.judge(input), mostMs);
    done += 1;
    if (ms > slowest.ms) slowest = { ms, input };
    if (done % BEAT === 0) onDone?.(done);
    if (what !== undefined) throw new Wrong(what);
  });
  const details = await fc.check(property, { seed, numRuns: inputs });
  const batched = {
    inputs: Math.min(done, inputs),
    slowest: { ms: slowest.ms, input: told(slowest.input) },
    came: Object.fromEntries(attack.came),
  };
  if (details.failed) {
    const { errorInstance, counterexample } = details;
    const what = errorInstance instanceof Wrong ? errorInstance.message : firstLine(errorInstance);
    return { ...batched, failure: { what, input: told(counterexample?.[0]) } };
  }
  const left = await attack.close?.().catch(firstLine);
  return left === undefined ? batched : { ...batched, failure: { what: left, input: 'all of the batch' } };
};
