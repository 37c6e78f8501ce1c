import { countingDocuments } from '../../bench/kit/counting-documents.ts';
import { DUE, enrolRows, minuteRun, NOW, SHARDS } from '../../bench/kit/due-people.ts';
import { TABLES } from '../../bench/kit/table-names.ts';
import { PAGE_SIZE } from '../../functions/sweep-due/sweep-due.ts';
import { openWorldDynamo } from '../world/dynamo/open-world-dynamo.ts';

const asked = async (people: number) => {
  const { documents } = openWorldDynamo({ tables: TABLES, now: () => NOW });
  await enrolRows(documents, people);
  const counting = countingDocuments(documents);
  const run = minuteRun(counting.documents);
  await run.notice();
  const before = counting.asked.length;
  const found = await run.sweep();
  return { found, before, requests: counting.asked.length - before };
};

describe('the tick', () => {
  it('asks no more among ten thousand people than among a thousand, of whom a thousand are due', async () => {
    const [few, many] = [await asked(1_000), await asked(10_000)];
    expect(few.found).toBe(DUE);
    expect(many).toEqual(few);
    expect(few.requests).toBeLessThanOrEqual(Math.ceil(DUE / PAGE_SIZE) + SHARDS);
    // The last tick of four tables at once, and the instant of this one in each.
    expect(few.before).toBe(5);
  });
});
