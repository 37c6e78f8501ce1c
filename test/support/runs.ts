/** How often a property is tried with drawn values: as often as is quick, or more where `RUNS` asks for it, as by night. */
export const runs = (quick: number): number => Math.max(quick, Number(process.env.RUNS ?? 0));
