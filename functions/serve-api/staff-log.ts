import * as z from 'zod';
import { staffLogPage } from '../../shared/contract/answers/staff-log-answer.ts';
import type { StudyLogLine } from '../../shared/ports/study-log.ts';
import { ok, type Answer } from './answer.ts';
import { csvAnswer } from './exports/csv.ts';
import { cursorOf, onwards, PAGE_ROWS } from './page.ts';
import type { ApiPorts } from './ports.ts';
import { inStudy, type Route } from './route.ts';
import type { Visit } from './visit.ts';

const COLUMNS = ['at', 'by', 'user', 'old', 'new', 'reason'] as const;
/** A spreadsheet of more lines is read by nobody; the pages go on. */
const CSV_LINES_MAX = 10_000;

const lineView = ({ at, by, subject, old, new: anew, reason }: StudyLogLine) => ({
  at,
  by,
  user: subject ?? '',
  ...(old === undefined ? {} : { old }),
  ...(anew === undefined ? {} : { new: anew }),
  ...(reason === undefined ? {} : { reason }),
});

const asText = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value));

const everyLine = async (study: string, ports: ApiPorts): Promise<StudyLogLine[]> => {
  const lines: StudyLogLine[] = [];
  let cursor: string | undefined;
  do {
    const page = await ports.studies.logLines(study, 'staff', cursor, PAGE_ROWS);
    lines.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== undefined && lines.length < CSV_LINES_MAX);
  return lines;
};

const log = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  if (visit.query('format') === 'csv') {
    const lines = await everyLine(visit.study.id, ports);
    const rows = lines.map((line) => {
      const { old, new: anew, ...said } = lineView(line);
      return { ...said, old: asText(old), new: asText(anew) };
    });
    return csvAnswer('delegation-log', COLUMNS, rows);
  }
  const page = await ports.studies.logLines(visit.study.id, 'staff', cursorOf(visit), PAGE_ROWS);
  return ok({ items: page.rows.map(lineView), ...onwards(page.cursor) });
};

export const staffLogRoutes: Route[] = [
  {
    id: 'staff.log',
    method: 'GET',
    path: inStudy('/staff/log'),
    summary: 'The delegation log: every change of a membership, newest first; format=csv for all of it as a file',
    query: z.strictObject({ format: z.enum(['json', 'csv']).optional(), cursor: z.string().optional() }),
    answers: { 200: staffLogPage },
    answerType: ['application/json', 'text/csv'],
    serve: log,
  },
];
