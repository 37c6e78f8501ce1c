import { TARGETS } from './targets.ts';

const SEED = 20261127;
/** Some seconds of all together; `npm run fuzz:nightly` tries a million. */
const INPUTS: Readonly<Record<string, number>> = {
  api: 500,
  imports: 60,
  protocols: 60,
  receipts: 250,
  replies: 150,
  links: 250,
};

/**
 * By the clock or of CPU, whichever is less; at night it is one second. Ten times what the slowest takes on two cores that are asked for by
 * twelve, so that only what grows with the square of an input is beyond.
 */
const MOST_MS = 5_000;

describe('whatever comes in', () => {
  it.each(TARGETS.map((target) => [target.name, target] as const))(
    'by %s is taken or refused with a reason, and leaves nothing half written',
    async (name, target) => {
      const { inputs, failure } = await target.run({ seed: SEED, inputs: INPUTS[name] ?? 0, mostMs: MOST_MS });
      expect(failure).toBeUndefined();
      expect(inputs).toBe(INPUTS[name]);
    },
  );
});
