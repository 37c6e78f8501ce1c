const MICROS = 1_000_000;

export interface Measured<Of> {
  result: Of;
  /** Of this process, user and system, in seconds: what others do on the machine is not in it. */
  cpu: number;
  /** Seconds on the wall. */
  wall: number;
}

export const measured = async <Of>(work: () => Of | Promise<Of>): Promise<Measured<Of>> => {
  const from = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, cpu: (user + system) / MICROS, wall: (performance.now() - from) / 1_000 };
};

/** @param part 0.5 for the median, 0.95 for what 95 of 100 stay under */
export const percentile = (values: number[], part: number): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
};
