import { liveWorld, type WorldName } from './one-world.ts';

/** A process of its own for each core: it lives whatever world it is named, and tells what came of it. */
process.on('message', (name: WorldName) => {
  liveWorld(name).then(
    (result) => process.send?.({ result }),
    (error: unknown) =>
      process.send?.({ name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
