import { branchesOf, liveBranch } from '../enumerated/branches.ts';
import { SCENARIOS } from '../enumerated/scenarios.ts';
import { liveWorld } from '../world/one-world.ts';
import { PROFILE_NAMES } from '../world/outside/profiles.ts';

/** The first that finds something wrong; absent when none does. */
export interface Probed {
  seed?: string;
  schedule?: string;
}

const SEEDS = 50;
const WORLD = { studies: 3, people: 8, days: 60 };

/** Worlds of the first fifty seeds, their profiles by turns. */
const probeWorlds = async (): Promise<string | undefined> => {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const profile = PROFILE_NAMES[seed % PROFILE_NAMES.length] ?? 'storm';
    const { violations } = await liveWorld({ ...WORLD, seed, profile });
    const [first] = violations;
    if (first) return `${String(seed)} (${profile}): ${first.check} ${first.what}`;
  }
  return undefined;
};

/** Single faults of every scenario. */
const probeSchedules = async (): Promise<string | undefined> => {
  for (const scenario of SCENARIOS)
    for (const branch of await branchesOf(scenario)) {
      const { failed } = await liveBranch({ ...branch, faults: Math.min(branch.faults, 1) });
      const [first] = failed;
      const [violation] = first?.violations ?? [];
      if (first && violation) return `${first.name}: ${violation.check} ${violation.what}`;
    }
  return undefined;
};

/** A worker that cannot even live is found as well. */
const found = (probe: () => Promise<string | undefined>): Promise<string | undefined> =>
  probe().catch((error: unknown) => `stops with ${error instanceof Error ? error.message : String(error)}`);

const [, , kinds = 'worlds,schedules'] = process.argv;
const schedule = kinds.includes('schedules') ? await found(probeSchedules) : undefined;
const seed = kinds.includes('worlds') ? await found(probeWorlds) : undefined;
const probed: Probed = { ...(seed === undefined ? {} : { seed }), ...(schedule === undefined ? {} : { schedule }) };
process.stdout.write(`${JSON.stringify(probed)}\n`);
