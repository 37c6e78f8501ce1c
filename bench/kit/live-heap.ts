import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MEGA = 2 ** 20;

/** Megabytes that are still in use once everything else was swept, so that it does not matter when that happens by itself. */
export const liveHeap = (): number => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  return process.memoryUsage().heapUsed / MEGA;
};
