import { SingleBar } from 'cli-progress';
import { decimal } from './decimal.ts';

/** How often a log is told of what a terminal sees at once. */
const LOGGED_EACH_MS = 60_000;
const HOUR_MS = 3_600_000;
const HOURS_MAX = 500;
/** What a shell tells of whoever was interrupted. */
const INTERRUPTED = 130;
/** A terminal interrupts npm, tsx and this program, and those pass it on: what comes together is one. */
const TOGETHER_MS = 1_000;

/** Where there is no terminal, a line now and then. */
export const openBar = (format: string): SingleBar =>
  new SingleBar({ format, noTTYOutput: true, notTTYSchedule: LOGGED_EACH_MS, gracefulExit: false });

/** @throws BadInput */
export const hoursOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : decimal('--hours', text, { of: 'hours', most: HOURS_MAX, like: '8 or 0.5' });

/** A worker leaves it to whoever started it when it ends, also where a terminal interrupts all of them. */
export const outliveInterrupts = (): void => void process.on('SIGINT', () => undefined);

/**
 * Runs what takes a night, which is asked by its signal to begin nothing new once its hours are over, or somebody interrupts it; whoever
 * interrupts it again ends it at once. @returns whether it was asked
 */
export const untilAsked = async (
  hours: number | undefined,
  run: (signal: AbortSignal) => Promise<void>,
): Promise<boolean> => {
  const asked = new AbortController();
  let first: number | undefined;
  const onSignal = (): void => {
    const now = performance.now();
    if (now > (first ??= now) + TOGETHER_MS) process.exit(INTERRUPTED);
    asked.abort();
  };
  const timer = hours === undefined ? undefined : setTimeout(() => asked.abort(), hours * HOUR_MS);
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    await run(asked.signal);
  } finally {
    clearTimeout(timer);
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
  return asked.signal.aborted;
};
