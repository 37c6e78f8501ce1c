import { dynamoPrintQueue } from '../../shared/adapters/dynamo/print-queue.ts';
import { inMemoryPrintQueue } from '../../shared/adapters/in-memory/print-queue.ts';
import type { Letter, LetterTray, PrintQueue } from '../../shared/ports/print-queue.ts';
import { openTables, TABLES } from '../support/dynamo-store.ts';

const aLetter = (over: Partial<Letter> = {}): Letter => ({
  study: 'ips-ma',
  participant: 'P#1',
  step: 'FU12/letter',
  attempt: 'a-1',
  at: '2026-05-01T08:00:00Z',
  lines: ['Deltager 1', 'Prøvevej 1'],
  text: 'Det er nu 12 måneder siden …',
  language: 'da',
  ...over,
});
const PRINTED = { at: '2026-05-03T08:00:00Z', by: 'coordinator-1' };
const POSTED = { at: '2026-05-04T08:00:00Z', by: 'coordinator-1' };

const queues: [string, () => Promise<{ queue: PrintQueue & LetterTray; close: () => Promise<void> }>][] = [
  ['in memory', async () => ({ queue: inMemoryPrintQueue(), close: async () => undefined })],
  [
    'in the table',
    async () => {
      const tables = await openTables();
      return { queue: dynamoPrintQueue(tables.documents, TABLES.records), close: tables.close };
    },
  ],
];

describe.each(queues)('the print queue %s', (_where, open) => {
  let queue: PrintQueue & LetterTray;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ queue, close } = await open());
  });
  afterEach(async () => close());

  const waiting = async (study = 'ips-ma', cursor?: string, size = 100) => queue.waiting(study, cursor, size);

  it('shows what nobody has posted, oldest first, and never the address', async () => {
    await queue.add(aLetter({ participant: 'P-2', at: '2026-05-02T08:00:00Z' }));
    await queue.add(aLetter());
    const { rows } = await waiting();
    expect(rows.map(({ participant }) => participant)).toEqual(['P#1', 'P-2']);
    expect(JSON.stringify(rows)).not.toContain('Prøvevej');
    expect((await waiting('other')).rows).toEqual([]);
  });

  it('prints a step once, also when it is added again after it was posted', async () => {
    await queue.add(aLetter());
    await queue.add(aLetter({ attempt: 'a-2' }));
    const [letter] = (await waiting()).rows;
    expect(letter).toMatchObject({ attempt: 'a-1' });
    if (letter) await queue.markPosted(letter, POSTED);
    await queue.add(aLetter({ attempt: 'a-3' }));
    expect((await waiting()).rows).toEqual([]);
  });

  it('gives the letters of some steps, posted or not, and nothing of those that wrote none', async () => {
    await queue.add(aLetter());
    await queue.add(aLetter({ participant: 'P-2' }));
    const [letter] = (await waiting()).rows;
    if (letter) await queue.markPosted(letter, POSTED);
    const named = [
      { participant: 'P#1', step: 'FU12/letter' },
      { participant: 'P#1', step: 'FU24/letter' },
    ];
    expect(await queue.lettersNamed('ips-ma', named)).toMatchObject([{ participant: 'P#1', posted: POSTED }]);
    expect(await queue.lettersNamed('other', named)).toEqual([]);
    expect(await queue.lettersNamed('ips-ma', [])).toEqual([]);
  });

  it('keeps who posted it first', async () => {
    await queue.add(aLetter());
    const [letter] = (await waiting()).rows;
    if (letter === undefined) throw new Error('nothing waits');
    await queue.markPosted(letter, POSTED);
    await queue.markPosted(letter, { ...POSTED, by: 'lead-1' });
    expect(await queue.lettersOf('ips-ma', 'P#1')).toEqual([expect.objectContaining({ posted: POSTED })]);
  });

  it('keeps a printed letter until it is posted, with who printed it first', async () => {
    await queue.add(aLetter());
    const [letter] = (await waiting()).rows;
    if (letter === undefined) throw new Error('nothing waits');
    await queue.markPrinted(letter, PRINTED);
    await queue.markPrinted(letter, { ...PRINTED, by: 'lead-1' });
    expect((await waiting()).rows).toEqual([expect.objectContaining({ printed: PRINTED })]);
    await queue.markPosted(letter, POSTED);
    expect((await waiting()).rows).toEqual([]);
    expect(await queue.lettersOf('ips-ma', 'P#1')).toEqual([
      expect.objectContaining({ printed: PRINTED, posted: POSTED }),
    ]);
  });

  it('forgets a print that was thrown away', async () => {
    await queue.add(aLetter());
    const [letter] = (await waiting()).rows;
    if (letter === undefined) throw new Error('nothing waits');
    await queue.markPrinted(letter, PRINTED);
    await queue.discardPrint(letter);
    const { rows } = await waiting();
    expect(rows).toHaveLength(1);
    expect(rows[0]).not.toHaveProperty('printed');
  });

  it('marks no letter that is not there', async () => {
    const { lines: _lines, ...nobody } = aLetter({ participant: 'P-9' });
    await expect(queue.markPrinted(nobody, PRINTED)).rejects.toThrow();
    await expect(queue.discardPrint(nobody)).rejects.toThrow();
    expect((await waiting()).rows).toEqual([]);
  });

  it('comes in pages that leave nobody out', async () => {
    for (const n of [1, 2, 3]) await queue.add(aLetter({ participant: `P-${String(n)}` }));
    const first = await waiting('ips-ma', undefined, 2);
    const second = await waiting('ips-ma', first.cursor, 2);
    expect([...first.rows, ...second.rows].map(({ participant }) => participant)).toEqual(['P-1', 'P-2', 'P-3']);
    expect(second.cursor).toBeUndefined();
  });

  it('keeps no letter of whoever is erased, posted or not, and those of others', async () => {
    await queue.add(aLetter());
    await queue.add(aLetter({ step: 'FU24/letter' }));
    await queue.add(aLetter({ participant: 'P#2' }));
    const [first] = await queue.lettersOf('ips-ma', 'P#1');
    await queue.markPosted(first!, POSTED);
    await queue.eraseLetters('ips-ma', 'P#1');
    await queue.eraseLetters('ips-ma', 'P#1');
    expect(await queue.lettersOf('ips-ma', 'P#1')).toEqual([]);
    expect((await queue.waiting('ips-ma', undefined, 10)).rows.map(({ participant }) => participant)).toEqual(['P#2']);
  });
});
