import { writeSync } from 'node:fs';
import db from 'dynalite/db/index.js';
import { openWithTable } from './embedded-table.ts';
import { workload } from './embedded-workload.ts';

/** A process that works on a folder until it is killed: `node --import tsx embedded-victim.ts FOLDER [WRITE before|after]` kills itself at a low-level write. */

const [path = '', fatalWrite, moment] = process.argv.slice(2);

const die = async (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
};

let writes = 0;
const around = async <Result>(write: () => Promise<Result>): Promise<Result> => {
  const isFatal = ++writes === Number(fatalWrite);
  if (isFatal && moment === 'before') await die();
  const result = await write();
  if (isFatal) await die();
  return result;
};

const create = db.create.bind(db);
db.create = (options) => {
  const made = create(options);
  const level = made.db as unknown as Record<'put' | 'del' | 'batch', (...given: unknown[]) => Promise<void>>;
  for (const name of ['put', 'del', 'batch'] as const) {
    const write = level[name].bind(level);
    level[name] = async (...given) => around(async () => write(...given));
  }
  return made;
};

const dynamo = await openWithTable({ path });
for (let at = 0; ; at++) {
  const { operation, input } = workload(at);
  await dynamo.call(operation, input);
  writeSync(1, `${String(at)}\n`);
}
