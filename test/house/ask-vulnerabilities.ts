import { knownVulnerabilities } from './known-vulnerabilities.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const known = await knownVulnerabilities();
if (known.kind === 'notTold')
  say(`Known vulnerabilities: NOT ASKED FOR, the registry does not tell (${known.why}). Run this where it does.`);
else {
  say(
    `Known vulnerabilities of what runs: ${String(known.severe.length)} high or critical, ${String(known.others)} others`,
  );
  for (const each of known.severe) say(`  ${each}`);
  if (known.severe.length > 0) process.exitCode = 1;
}
