import { cpuSpent } from '../support/cpu-spent.ts';
import { outliveInterrupts } from '../support/long-run.ts';
import { liveWorld, type WorldName } from './one-world.ts';

const spent = cpuSpent();
outliveInterrupts();

/** A process of its own for each core: it lives whatever world it is named, and tells what came of it and what it took. */
process.on('message', (name: WorldName) => {
  liveWorld(name).then(
    (result) => process.send?.({ result, cpuSeconds: spent() }),
    (error: unknown) =>
      process.send?.({ name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
