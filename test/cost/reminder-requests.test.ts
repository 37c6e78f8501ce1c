import { countingDocuments } from '../../bench/kit/counting-documents.ts';
import { DUE_AT, ENROLLED_AT, openTrial } from '../../bench/kit/reminded-trial.ts';
import { TABLES } from '../../bench/kit/table-names.ts';
import { openWorldDynamo } from '../world/dynamo/open-world-dynamo.ts';

/** Of a request the kinds of the keys that it names, in whatever table. */
const placesIn = (input: object): string[] =>
  [...JSON.stringify(input).matchAll(/"sk":"([A-Z]+)/g)].map(([, kind = '']) => kind).sort();

/** Of the second of its minute: what the first remembered is a study's, whoever takes part. */
const askedForOne = async (people: number) => {
  let now = Date.parse(ENROLLED_AT);
  const clock = { now: () => now };
  const { documents, asked } = countingDocuments(openWorldDynamo({ tables: TABLES, now: clock.now }).documents);
  const trial = await openTrial(documents, clock, people);
  now = DUE_AT;
  await trial.remind(0, 1);
  asked.length = 0;
  await trial.remind(1, 2);
  return { sent: trial.sent(), asked: asked.map(({ name, input }) => [name, ...placesIn(input)]) };
};

describe('a reminder', () => {
  it('asks the same of the tables among three people and among three hundred', async () => {
    const [few, many] = [await askedForOne(3), await askedForOne(300)];
    expect(few.sent).toBe(2);
    expect(few.asked).toHaveLength(4);
    expect(many).toEqual(few);
  });
});
