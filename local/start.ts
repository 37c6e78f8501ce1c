import { openPlatform, type LocalPlatform } from './platform.ts';
import { listen } from './start/listening.ts';
import { progressOn } from './start/progress.ts';
import { startSettings } from './start/settings.ts';
import { keepTicking } from './start/ticking.ts';
import { Trouble } from './trouble.ts';

/** `npm start`: the whole platform on one port of this machine (product.md section 9). */

const EXIT_FAILURE = 1;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

const complain = (trouble: unknown): void => {
  process.stderr.write(`cairn: ${trouble instanceof Error ? trouble.message : String(trouble)}\n`);
};

const asked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of SIGNALS)
      process.once(signal, () => {
        resolve();
      });
  });

const start = async (): Promise<void> => {
  const { port, ...setting } = startSettings(process.env, process.argv.slice(2));
  const stopAsked = asked();
  const progress = progressOn(process.stdout);
  let opened: (platform: LocalPlatform) => void = () => undefined;
  const ready = new Promise<LocalPlatform>((resolve) => {
    opened = resolve;
  });
  // The port first, so that a taken one is told at once; whoever asks meanwhile waits.
  const server = await listen(port, async (request) => (await ready).app.fetch(request));
  const platform = await openPlatform({
    ...setting,
    consoleUrl: server.address,
    writeLog: (line) => process.stderr.write(`${line}\n`),
    onProgress: progress.show,
  });
  opened(platform);
  progress.clear();
  console.log(`Cairn is ready at ${server.address}  (data in ${setting.dataPath}; stop with Ctrl-C)`);
  const stopTicking = keepTicking(platform.tick, complain);
  await stopAsked;
  await server.close(() => Promise.all([stopTicking(), platform.close()]));
};

try {
  await start();
} catch (trouble) {
  complain(trouble);
  process.exit(trouble instanceof Trouble ? trouble.exitCode : EXIT_FAILURE);
}
