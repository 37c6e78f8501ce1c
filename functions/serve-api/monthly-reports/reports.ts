import * as z from 'zod';
import { report as reportAnswer, reportList } from '../../../shared/contract/answers/report-answer.ts';
import { retentionByArm, retentionTotals } from '../../../shared/contract/answers/retention-answer.ts';
import { reportBody } from '../../../shared/contract/report-body.ts';
import type { FrozenReport } from '../../../shared/ports/report-book.ts';
import { created, ok, type Answer } from '../answer.ts';
import { csvAnswer } from '../exports/csv.ts';
import type { ApiPorts } from '../ports.ts';
import { notFound, unfitField } from '../problem.ts';
import { readBody } from '../read-body.ts';
import { wantsArms } from '../retention.ts';
import { inStudy, type Route } from '../route.ts';
import type { Visit } from '../visit.ts';
import { freezeReport } from './freeze-report.ts';
import { LINE_COLUMNS, reportLines } from './report-lines.ts';
import { reportPdf } from './report-pdf.ts';
import { REPORT_LANGUAGES } from './report-words.ts';

const readQuery = z.strictObject({
  format: z.enum(['json', 'csv', 'pdf']).optional(),
  language: z.enum(REPORT_LANGUAGES).optional(),
  perArm: z.enum(['true', 'false']).optional(),
});

/** A report is of the whole study, so who sees some of its sites finds none. */
const refuseSomeSites = ({ member }: Visit): void => {
  if (member?.sites !== undefined) throw notFound();
};

const named = ({ study: _study, figures: _figures, ...name }: FrozenReport) => name;
const withFigures = (report: FrozenReport) => ({
  ...named(report),
  figures: retentionTotals.parse(JSON.parse(report.figures)),
});

const list = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  refuseSomeSites(visit);
  const reports = await ports.studies.reports(visit.study.id);
  const items = reports.map((report) => {
    const supersededBy = reports.find(({ supersedes }) => supersedes === report.number)?.number;
    return { ...named(report), ...(supersededBy === undefined ? {} : { supersededBy }) };
  });
  return ok({ items });
};

const freeze = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  refuseSomeSites(visit);
  const { month } = await readBody(visit, reportBody);
  const report = await freezeReport(month, visit, ports);
  const location = `/api/studies/${visit.study.id}/reports/${String(report.number)}`;
  return created(withFigures(report), { location });
};

const queryOf = (visit: Visit): z.output<typeof readQuery> => {
  const given = Object.keys(readQuery.shape).flatMap((name) => {
    const value = visit.query(name);
    return value === undefined || value === '' ? [] : [[name, value]];
  });
  const read = readQuery.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  const [field] = read.error.issues[0]?.path ?? [];
  throw unfitField(String(field), 'leave it out, or give one of the values that it can have');
};

const ofArms = async (visit: Visit, number: number, ports: ApiPorts) => {
  const arms = await ports.studies.reportArms(visit.study.id, number);
  return arms && { byArm: retentionByArm.parse(JSON.parse(arms.figures)), byArmHash: arms.hash };
};

const decimal = (value: number | null | undefined, mark: string): string =>
  value === undefined || value === null ? '' : String(value).replace('.', mark);

const read = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  refuseSomeSites(visit);
  const perArm = wantsArms(visit);
  const { format = 'json', language = 'da' } = queryOf(visit);
  const number = Number(visit.path('number'));
  const report = Number.isSafeInteger(number) ? await ports.studies.report(visit.study.id, number) : undefined;
  if (report === undefined) throw notFound();
  const arms = perArm ? await ofArms(visit, number, ports) : undefined;
  const { figures, ...name } = withFigures(report);
  const file = `report-${String(number)}-${report.month}${arms ? '-per-arm' : ''}`;
  switch (format) {
    case 'json':
      return ok({ ...name, figures, ...arms });
    case 'csv': {
      const mark = language === 'da' ? ',' : '.';
      const rows = reportLines(figures.timepoints, arms?.byArm).map((line) => ({
        report: String(number),
        asOf: report.asOf,
        ...line,
        count: String(line.count),
        of: decimal(line.of, mark),
        percent: decimal(line.percent, mark),
      }));
      return csvAnswer(file, ['report', 'asOf', ...LINE_COLUMNS], rows);
    }
    case 'pdf': {
      const printed = { study: visit.study.name, report, totals: figures, language, ...arms };
      return {
        status: 200,
        bytes: { content: await reportPdf(printed), type: 'application/pdf' },
        headers: { 'content-disposition': `attachment; filename="${file}.pdf"` },
      };
    }
  }
};

export const reportRoutes: Route[] = [
  {
    id: 'reports.list',
    method: 'GET',
    path: inStudy('/reports'),
    summary: 'The frozen monthly reports of a study, without their figures',
    answers: { 200: reportList },
    serve: list,
  },
  {
    id: 'reports.freeze',
    method: 'POST',
    path: inStudy('/reports'),
    summary:
      'Freeze the figures of a month that has ended under the next number; one of the same month is superseded, never changed',
    body: reportBody,
    answers: { 201: reportAnswer },
    serve: freeze,
  },
  {
    id: 'report.read',
    method: 'GET',
    path: inStudy('/reports/:number'),
    summary: 'One frozen report, as JSON, CSV or PDF',
    query: readQuery,
    answers: { 200: reportAnswer },
    answerType: ['application/json', 'text/csv', 'application/pdf'],
    serve: read,
  },
];
