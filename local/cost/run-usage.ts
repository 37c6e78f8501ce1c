import type { FunctionName } from '../../shared/runtime/env.ts';
import type { Usage } from './bill.ts';
import type { CostGround } from './cost-ground.ts';
import type { Demand } from './measured-work.ts';

/** Lambda gives one whole processor at this; below it a part. */
const MB_OF_A_PROCESSOR = 1_769;
const MB_IN_GB = 1_024;
const MS_IN_SECOND = 1_000;
const BYTES_IN_GB = 1_000_000_000;

export interface Run {
  by: FunctionName;
  asked: Demand;
  /** Requests to a provider. */
  posts?: number;
  /** One that runs each minute is never started anew. */
  isWarm?: boolean;
  /** Milliseconds of anything else it waits for. */
  waitsMs?: number;
}

/** One invocation of a function: what it asks of the tables and of the key service, and how long it takes at its memory. */
export const runUsage = (
  { by, asked, posts = 0, isWarm = false, waitsMs = 0 }: Run,
  { installation, table: { assumptions } }: Pick<CostGround, 'installation' | 'table'>,
): Usage => {
  const memory = installation.memoryMb[by];
  const slower = Math.max(1, MB_OF_A_PROCESSOR / memory);
  const { storeMs, sdkCpuMs, keyMs, providerMs, coldStartMs, logBytesPerRun, tracedShare } = assumptions;
  const cpu = slower * (asked.cpuMs + (asked.requests + asked.keys + posts) * sdkCpuMs.value);
  const waits = asked.requests * storeMs.value + asked.keys * keyMs.value + posts * providerMs.value + waitsMs;
  const milliseconds = cpu + waits + (isWarm ? 0 : coldStartMs.value);
  return {
    readUnit: asked.reads,
    writeUnit: asked.writes,
    keyRequest: asked.keys,
    functionRequest: 1,
    functionGbSecond: ((memory / MB_IN_GB) * milliseconds) / MS_IN_SECOND,
    logGb: logBytesPerRun.value / BYTES_IN_GB,
    trace: tracedShare.value,
  };
};
