import { Presets, SingleBar } from 'cli-progress';

/** Of a trial that is lived day by day: on stderr, and only where somebody watches. */
export const progressBar = (): { show: (done: number, of: number) => void; stop: () => void } => {
  if (!process.stderr.isTTY) return { show: () => undefined, stop: () => undefined };
  const format = 'living the months {bar} {percentage} % | {value} of {total} days';
  const bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true }, Presets.shades_classic);
  let isRunning = false;
  return {
    show: (done, of) => {
      if (!isRunning) bar.start(of, 0);
      isRunning = true;
      bar.update(done);
    },
    stop: () => {
      bar.stop();
    },
  };
};
