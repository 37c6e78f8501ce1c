import * as fc from 'fast-check';
import { csvLines, EndlessLine } from '../../../functions/serve-api/import-lines.ts';
import { aCsv, aRow, rowsFrom } from '../../support/a-csv.ts';
import { anOffice } from '../../support/an-office.ts';
import { importCsv, importRows } from '../../support/imported.ts';
import { runs } from '../../support/runs.ts';

const AT = '2025-05-01T09:00:00Z';
const LATIN = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const names = { name: 'Åse Ærø Øland', address: 'Æblevej 1\n1000 København K' };

describe('the file of an import', () => {
  it.each<[string, string | Uint8Array]>([
    ['with semicolons', aCsv([aRow(1, names)])],
    ['with commas', aCsv([aRow(1, names)], { separator: ',' })],
    ['with line ends of Windows', aCsv([aRow(1, names)], { newline: '\r\n' })],
    ['with a mark of UTF-8', `\uFEFF${aCsv([aRow(1, names)])}`],
    ['in Windows-1252', LATIN(aCsv([aRow(1, names)]))],
    ['with empty lines at the end', `${aCsv([aRow(1, names)])}\n;;;;;;;;;;;;;\n\n`],
    ['without a last line end', aCsv([aRow(1, names)]).trimEnd()],
    [
      'with column names in capitals and spaces',
      aCsv([aRow(1, names)]).replace(/^.*/, (header) => header.toUpperCase().replaceAll(';', ' ; ')),
    ],
  ])('is read %s, and Danish letters survive', async (_, csv) => {
    const office = await anOffice({ at: AT });
    const { status, body } = await importCsv(office, csv);
    expect([status, body.refused, body.created]).toEqual([200, [], 1]);
    const { body: view } = await office.ask('GET', office.of('P-001'));
    expect(view.contact).toMatchObject({
      name: 'Åse Ærø Øland',
      addresses: [{ lines: ['Æblevej 1', '1000 København K'] }],
    });
  });

  it('reads what Windows-1252 has between 0x80 and 0x9F', async () => {
    const office = await anOffice({ at: AT });
    const [before, after] = aCsv([aRow(1, { name: 'Deltager |' })]).split('|');
    const csv = Buffer.concat([LATIN(before ?? ''), Buffer.from([0x92, 0xf8]), LATIN(after ?? '')]);
    await importCsv(office, csv);
    expect((await office.ask('GET', office.of('P-001'))).body.contact.name).toBe('Deltager ’ø');
  });

  it('takes a line that a spreadsheet cut short as one whose last cells are empty', async () => {
    const office = await anOffice({ at: AT });
    const { body } = await importCsv(office, aCsv([aRow(1), aRow(2)]).replaceAll(/;\n/g, '\n'));
    expect([body.refused, body.created]).toEqual([[], 2]);
  });

  it.each([
    ['an unknown one', (csv: string) => csv.replace(';mentor', ';mentor;Farve'), 'Farve'],
    ['a missing one', (csv: string) => csv.replace(';consent_letter', ';crf'), 'consent_letter'],
    ['a repeated one', (csv: string) => csv.replace(';mentor', ';mentor;Phone'), 'phone'],
    ['one of a timepoint that there is not', (csv: string) => csv.replace(';mentor', ';mentor;FU6.on'), 'FU6.on'],
  ])('is refused for its columns by name: %s', async (_, change, column) => {
    const office = await anOffice({ at: AT });
    const { status, body } = await importCsv(office, change(aCsv([aRow(1)])));
    expect([status, body.created]).toEqual([200, 0]);
    expect(body.refused).toContainEqual(expect.objectContaining({ line: 1, column, why: expect.any(String) }));
    expect(office.records.commits).toHaveLength(0);
  });

  it('never repeats a first line that is nobody’s column names', async () => {
    const office = await anOffice({ at: AT });
    const { text, body } = await importCsv(
      office,
      aCsv([aRow(1)])
        .split('\n')
        .slice(1)
        .join('\n'),
    );
    expect(body.refused).toEqual([
      expect.objectContaining({ line: 1, column: '', why: expect.stringContaining('column names') }),
    ]);
    expect(text).not.toMatch(/Deltager|4520|@/);
  });

  it('names lines as the file has them and rows as a spreadsheet does, whatever line breaks its cells hold', async () => {
    const office = await anOffice({ at: AT });
    const rows = [
      aRow(1, { address: 'Prøvevej 1\r\n1000 København K' }),
      aRow(2, { address: 'a\nb\nc' }),
      aRow(3, { arm: '?' }),
    ];
    for (const newline of ['\n', '\r\n']) {
      const { body } = await importCsv(office, aCsv(rows, { newline }));
      expect(body.refused).toMatchObject([{ line: 7, row: 4, id: 'P-003', column: 'arm' }]);
    }
  });

  it.each([
    ['a quote that never closes', (csv: string) => csv.replace('Deltager 2', '"Deltager 2'), 3],
    ['a quote in the middle of a cell', (csv: string) => csv.replace('Deltager 2', 'Deltager "2'), 3],
    ['more cells than columns', (csv: string) => csv.replace('Deltager 2', 'Deltager;2'), 3],
    ['a line that is separators without end', (csv: string) => csv.replace('Deltager 2', ';'.repeat(200_000)), 3],
    ['column names without end', (csv: string) => `${';'.repeat(200_000)}${csv}`, 1],
    ['a quote that never closes before them', (csv: string) => csv.replace('Deltager 2', `"${';'.repeat(99)}"x`), 3],
    ['two bytes a letter', (csv: string) => Buffer.from(`\uFEFF${csv}`, 'utf16le'), 1],
    ['no row', (csv: string) => csv.split('\n')[0] ?? '', 1],
    ['nothing', () => '', 1],
  ])('is refused with the line: %s', async (_, change, line) => {
    const office = await anOffice({ at: AT });
    const { body, text } = await importCsv(office, change(aCsv(rowsFrom(1, 3))));
    expect([body.created, body.refused[0]?.line]).toEqual([0, line]);
    expect(text).not.toMatch(/Deltager|4520|@/);
    expect(office.records.commits).toHaveLength(0);
  });

  it('takes no separator within quotes for a column, wherever the file is cut to be read', async () => {
    const cell = ';""'.repeat(60_000);
    const lines: (readonly [number, string[]])[] = [];
    for await (const { line, cells } of csvLines(Buffer.from(`a;b\nx;"${cell}"\ny;z\n`))) lines.push([line, cells]);
    expect(lines).toEqual([
      [1, ['a', 'b']],
      [2, ['x', cell.replaceAll('""', '"')]],
      [3, ['y', 'z']],
    ]);
  });

  it('takes a thousand columns of a line and no more', async () => {
    const read = async (separators: number) => {
      const lines: number[] = [];
      try {
        for await (const { cells } of csvLines(Buffer.from(`a;b\nx${';'.repeat(separators)}\ny`)))
          lines.push(cells.length);
      } catch (error) {
        return [lines, error];
      }
      return [lines];
    };
    expect(await read(999)).toEqual([[2, 1_000, 1]]);
    expect(await read(1_000)).toEqual([[2], new EndlessLine(2, 2)]);
  });

  it('is refused where a letter was lost', async () => {
    const office = await anOffice({ at: AT });
    const { body } = await importRows(office, [aRow(1, { name: 'Deltager \uFFFD' })]);
    expect(body.refused).toEqual([
      expect.objectContaining({ line: 2, column: 'name', why: expect.stringContaining('letters were lost') }),
    ]);
  });

  it.each([
    ['another kind of body', { csv: '{}', headers: { 'content-type': 'application/json' } }, '', 415],
    ['more than 5 MB', { csv: `id;arm\n${'x'.repeat(5 * 1024 * 1024)}` }, '', 413],
    ['more than 10,000 rows', { csv: aCsv(rowsFrom(1, 10_001)) }, '', 413],
    ['a mode that there is not', { csv: aCsv([aRow(1)]) }, '?mode=replace', 422],
    ['a dry run that is neither', { csv: aCsv([aRow(1)]) }, '?dryRun=perhaps', 422],
    ['somebody who is no coordinator', { csv: aCsv([aRow(1)]), as: 'mentor-1' }, '', 404],
  ])('is refused as a whole: %s', async (_, asking, query, status) => {
    const office = await anOffice({ at: AT });
    const answer = await office.ask('POST', office.inStudy(`/participants:import${query}`), undefined, asking);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect(office.records.commits).toHaveLength(0);
  });

  it('never fails for what it holds, and repeats none of it', async () => {
    const office = await anOffice({ at: AT });
    const line = fc.string({ unit: fc.constantFrom(...'a;,"\n\r =@+0\u0000å\uFFFD'), maxLength: 60 });
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      line.map((text) => Buffer.from(aCsv([aRow(1)]) + text)),
      line.map((text) => Buffer.from(aCsv([aRow(1, { name: 'Deltager 1' })]).replace('Deltager 1', () => text))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (csv) => {
        const { status, body } = await importCsv(office, csv, '?dryRun=true');
        expect([status, body.created + body.refused.length > 0]).toEqual([200, true]);
        expect(JSON.stringify(body.refused)).not.toMatch(/Deltager|p1@|4520100/);
      }),
      { numRuns: runs(300), seed: 7 },
    );
  });
});
