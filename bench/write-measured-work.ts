import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measuredWorkSchema } from '../local/cost/measured-work.ts';
import { MANY, MEASURED_LIFE, measureWork } from './cost/measure-work.ts';
import { circumstances } from './kit/report.ts';

/** Measures anew what `cairn cost` reckons with: `npx tsx bench/write-measured-work.ts`, half a minute. */

const FILE = fileURLToPath(new URL('../local/cost/measured-work.json', import.meta.url));

// The first life warms the code, so that CPU is not measured cold.
await measureWork({ ...MEASURED_LIFE, participants: 4 }, MANY);
const measured = await measureWork(MEASURED_LIFE, MANY);
const { on, machine, node } = circumstances();
const written = measuredWorkSchema.parse({ ...measured, on, machine: `${machine}, Node ${node}` });
writeFileSync(FILE, `${JSON.stringify(written, null, 2)}\n`);
