import { startOf } from './live-year.ts';
import { liveWorld, type WorldName } from './one-world.ts';
import { shrink } from './shrink.ts';
import { storyOf } from './story.ts';
import { replayOf } from './world-report.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** One world again, in a shorter story. */
const tell = async (name: WorldName, maxTries: number): Promise<number> => {
  const { hash, violations } = await liveWorld(name);
  say(`trace ${hash}`);
  for (const { check, at, study = '', participant = '', what } of violations.slice(0, 20))
    say(`${check} ${new Date(at).toISOString()} ${study} ${participant} ${what}`);
  const [first] = violations;
  if (!first) {
    say('nothing is wrong');
    return 0;
  }
  const { name: least, violation, tries } = await shrink(name, first, startOf(name.seed), maxTries);
  say(`\nleast world that fails alike, after ${String(tries)} tries:\n${replayOf(least)}\n`);
  for (const line of await storyOf(least, violation)) say(line);
  return 1;
};

const [, , name = '{}', maxTries = '0'] = process.argv;
process.exitCode = await tell(JSON.parse(name) as WorldName, Number(maxTries));
