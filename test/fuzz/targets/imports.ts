import fc from 'fast-check';
import { aCsv, aRow, type CsvRow } from '../../support/a-csv.ts';
import { anOffice, type Loose } from '../../support/an-office.ts';
import { importCsv } from '../../support/imported.ts';
import { counted } from '../counted.ts';
import { hostileText, MARK } from '../hostile.ts';
import type { Attack } from '../target.ts';
import { watchedTables } from '../watched-writes.ts';

interface ImportInput {
  csv: string | Uint8Array;
  query: string;
}

const COLUMNS = [
  'site',
  'crf',
  'phone2',
  'FU12.on',
  'FU12.outcome',
  'FU24.on',
  'withdrawn',
  'hold_until',
  'life_on',
  'interviews_on',
  'preferences',
  '__proto__',
];
const PAST = 'id arm baseline randomisation name phone email address language consent_sms consent_email mentor'.split(
  ' ',
);

const edits = fc.array(
  fc.tuple(fc.nat(3), fc.oneof(fc.constantFrom(...PAST), fc.constantFrom(...COLUMNS)), hostileText),
  { maxLength: 4 },
);

const rowsOf = fc
  .tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 4 }), edits)
  .map(([first, count, all]) => {
    const rows = Array.from({ length: count }, (_, at): CsvRow => aRow(first + at));
    for (const [at, column, value] of all) {
      const row = rows[at % count];
      if (row) rows[at % count] = { ...row, [column]: value };
    }
    return rows;
  });

const spoilt = fc.tuple(fc.nat(), fc.oneof(fc.constantFrom('"', '\u0000', '\r', ';;;', '\uFFFD', ','), hostileText));

const texts: fc.Arbitrary<string> = fc
  .tuple(
    rowsOf,
    fc.constantFrom(';', ','),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.option(spoilt, { nil: undefined, freq: 2 }),
  )
  .map(([rows, separator, newline, spoil]) => {
    const csv = aCsv(rows, { separator: separator === ',' ? ',' : ';', newline });
    if (spoil === undefined) return csv;
    const place = spoil[0] % csv.length;
    return csv.slice(0, place) + spoil[1] + csv.slice(place);
  });

const inputs: fc.Arbitrary<ImportInput> = fc.record({
  csv: fc.oneof(
    { weight: 7, arbitrary: texts },
    { weight: 1, arbitrary: texts.map((text) => Buffer.from(text, 'latin1')) },
    { weight: 1, arbitrary: texts.map((text) => Buffer.from(`\uFEFF${text}`, 'utf16le')) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
    { weight: 1, arbitrary: hostileText },
  ),
  query: fc.constantFrom('?dryRun=true', '', '?mode=update', '?mode=update&dryRun=true', '?mode=create', '?mode=x'),
});

/** Files of people, one after the other into one study. */
export const openImportAttack = async (): Promise<Attack<ImportInput>> => {
  const office = await anOffice({ at: '2025-05-01T09:00:00Z' });
  const isChanged = watchedTables(office.records.tables);
  const { came, count } = counted();
  const judge = async ({ csv, query }: ImportInput): Promise<string | undefined> => {
    const { status, body, text } = await importCsv(office, csv, query);
    const refused = (body.refused ?? []) as Loose[];
    const isWritten = isChanged();
    count(`${String(status)}${refused.length > 0 ? ' refused' : ''}${isWritten ? ' written' : ''}`);
    if (status >= 500) return `answers ${String(status)}`;
    if (isWritten && (status >= 400 || refused.length > 0 || query.includes('dryRun')))
      return 'refused or only tried, and something was written';
    if (JSON.stringify(refused).includes(MARK) || (status >= 400 && text.includes(MARK)))
      return 'a refusal repeats what was sent';
    if (status >= 400) return undefined;
    return refused.some(({ line, why }) => typeof line !== 'number' || !why)
      ? 'a refusal without line or reason'
      : undefined;
  };
  const close = async (): Promise<string | undefined> => {
    await office.until('2025-05-08T09:00:00Z');
    const aside = office.records.tables.setAside.size;
    return aside > 0 ? `${String(aside)} records were set aside afterwards` : undefined;
  };
  return { inputs, judge, came, close };
};
