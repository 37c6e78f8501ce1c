import fc from 'fast-check';
import { aNewcomer, anOffice } from '../support/an-office.ts';
import { runs } from '../support/runs.ts';
import { lookAround, lookAtRecords, type Real } from './an-exchange.ts';
import { commands } from './commands.ts';
import type { Expected } from './expected.ts';

/** Two days before the invitation to FU12 leaves. */
const AT = '2026-03-18T08:00:00Z';
const IDS = ['P-1', 'P-2'];

const opened = async (): Promise<{ model: Expected; real: Real }> => {
  const office = await anOffice({ at: AT });
  const people = [];
  for (const [n, id] of IDS.entries()) {
    const contact = {
      name: `Deltager ${id}`,
      phone: `2012345${String(n)}`,
      email: `p${String(n)}@example.com`,
      language: 'da',
    };
    await office.ask('POST', office.inStudy('/participants'), aNewcomer({ id, arm: 'SAU', contact }));
    people.push({ id, facts: { sms: true, email: true, stopped: false, dead: false }, entries: [], etags: [] });
  }
  const model = { now: Date.parse(AT), people };
  const real = { office, looked: { posts: 0, letters: 0 } };
  await lookAround(model, real);
  return { model, real };
};

describe('one coordinator, whatever they enter of two people and in whatever order', () => {
  it('is answered as product.md says, and nobody is written to who may not be', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands(), { maxCommands: 24, size: 'max' }), async (entered) => {
        const setup = await opened();
        await fc.asyncModelRun(() => setup, entered);
        await lookAtRecords(setup.model, setup.real);
      }),
      { seed: 20_260_418, numRuns: runs(200) },
    );
  });
});
