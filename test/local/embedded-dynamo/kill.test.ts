import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openEmbeddedDynamo } from '../../../local/embedded-dynamo/open-embedded-dynamo.ts';
import { bundled } from '../../support/bundled.ts';
import { openWithTable } from '../../support/embedded-table.ts';
import { dump, workload } from '../../support/embedded-workload.ts';

const ROOT = join(__dirname, '../../..');
const TIMEOUT_MS = 60_000;

let folder: string;
let program: string;
beforeAll(async () => {
  program = await bundled('test/support/embedded-victim.ts', 'embedded-victim');
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-kill-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** How many requests were answered before the process died: by its own hand at a write, or by ours after an answer. */
async function answeredUntilKilled(fatal: string[], killAfter = Infinity): Promise<number> {
  const victim = spawn(process.execPath, [program, join(folder, 'db'), ...fatal], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const dead = new Promise<NodeJS.Signals | null>((resolve) =>
    victim.once('close', (_code, signal) => resolve(signal)),
  );
  let answered = 0;
  for await (const line of createInterface({ input: victim.stdout })) {
    answered = Number(line) + 1;
    if (answered === killAfter) victim.kill('SIGKILL');
  }
  expect(await dead).toBe('SIGKILL');
  return answered;
}

/** The folder holds exactly the requests that were answered, or those and the one that was under way, in the table and in every index. */
async function expectWholeRequests(answered: number): Promise<void> {
  const survivor = await openEmbeddedDynamo({ path: join(folder, 'db') });
  const reference = await openWithTable();
  try {
    for (let at = 0; at < answered; at++) await reference.call(workload(at).operation, workload(at).input);
    const found = await dump(survivor);
    const without = await dump(reference);
    const next = workload(answered);
    await reference.call(next.operation, next.input);
    const withNext = await dump(reference);
    expect([without, withNext]).toContainEqual(found);

    // Whoever lost the answer asks again, with the same token: done once, whether or not it had been.
    await survivor.call(next.operation, next.input);
    expect(await dump(survivor)).toEqual(withNext);
  } finally {
    await Promise.all([survivor.close(), reference.close()]);
  }
}

/** The first write creates the table; of these the second is a commit of many events, the third a put, the fifth a delete, the ninth an update. */
const WRITES = [2, 3, 5, 9];

it.each(WRITES.flatMap((write) => ['before', 'after'].map((moment): [string, number] => [moment, write])))(
  'leaves requests whole when it is killed %s low-level write %i',
  async (moment, write) => {
    const answered = await answeredUntilKilled([String(write), moment]);
    // One low-level write a request, so there is no point between two at which a request could be cut.
    expect(answered).toBe(write - 2);
    await expectWholeRequests(answered);
  },
  TIMEOUT_MS,
);

it.each([1, 6, 40, 201, 350])(
  'leaves requests whole when it is killed somewhere after answer %i',
  async (killAfter) => {
    const answered = await answeredUntilKilled([], killAfter);
    expect(answered).toBeGreaterThanOrEqual(killAfter);
    await expectWholeRequests(answered);
  },
  TIMEOUT_MS,
);
