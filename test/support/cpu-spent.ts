const MICROS = 1_000_000;

/** What this process has spent since this was last asked: at first, since it began. @returns a function that answers in seconds */
export const cpuSpent = (): (() => number) => {
  let counted = 0;
  return () => {
    const { user, system } = process.cpuUsage();
    const spent = (user + system) / MICROS;
    const since = spent - counted;
    counted = spent;
    return since;
  };
};
