import * as z from 'zod';
import type { Answer } from '../answer.ts';
import type { ApiPorts } from '../ports.ts';
import { unfitField } from '../problem.ts';
import { inStudy, type Route } from '../route.ts';
import type { Visit } from '../visit.ts';
import { type CsvRow, csvAnswer } from './csv.ts';
import { forEachOf, hasTime, somePeople } from './everyone.ts';
import { csvFile } from './files.ts';
import { nextLink } from './next-link.ts';
import { readQuery } from './read-query.ts';
import { TABLE_NAMES, TABLES, type Table } from './tables.ts';

/** About 3 MB, and well under half a minute; whoever has more goes on from the link. */
const ENOUGH_ROWS = 20_000;

const query = z.strictObject({
  table: z.enum(TABLE_NAMES, { error: `give one of ${TABLE_NAMES.join(', ')}` }).describe('What the rows are'),
  cursor: z.string().optional(),
});

const exportCsv = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { table: name, cursor: from } = readQuery(visit, query);
  const table: Table = TABLES[name];
  if (table.tellsTheArm && visit.sight !== 'site')
    throw unfitField('table', 'take another one: this one tells who has a mentor');
  const rows: CsvRow[] = [];
  let cursor = from;
  do {
    const page = await somePeople(visit, cursor, ports);
    rows.push(...(await forEachOf(page.rows, (both) => table.rows(both, visit, ports))).flat());
    cursor = page.cursor;
  } while (cursor !== undefined && rows.length < ENOUGH_ROWS && hasTime(visit, ports));
  const link = nextLink(`/api/studies/${visit.study.id}/exports/csv`, { table: name, cursor });
  return csvAnswer(`${visit.study.id}-${name}`, table.columns, rows, link ? { link } : {});
};

export const exportCsvRoutes: Route[] = [
  {
    id: 'exports.csv',
    method: 'GET',
    path: inStudy('/exports/csv'),
    summary: 'Visits as SDTM has them, messages, attempts, check-ins or events: pseudonyms only',
    query,
    answers: { 200: csvFile },
    answerType: 'text/csv',
    serve: exportCsv,
  },
];
