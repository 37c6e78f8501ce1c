import * as z from 'zod';
import { importAccepted, importReport } from '../../shared/contract/answers/import-answer.ts';
import { importQuery } from '../../shared/contract/list-query.ts';
import { ok, type Answer } from './answer.ts';
import { readImportFile } from './import-file.ts';
import { importLater } from './import-later.ts';
import { importOptions } from './import-options.ts';
import { reviewFile } from './import-review.ts';
import { importSetting } from './import-setting.ts';
import { writing } from './import-writing.ts';
import type { ApiPorts } from './ports.ts';
import { type Route, verb } from './route.ts';
import type { Visit } from './visit.ts';

/** Of a request that ends within half a minute; the other half is for the rest of the answer. */
const COUNTING_SECONDS = 14;
const FILE_LIMIT_BYTES = 5 * 1024 * 1024;

/**
 * Brings a list of people in with their past (product.md section 8). Nothing is written unless every row is valid; the same file
 * sent again completes what a crash left undone and changes nothing else.
 */
const importParticipants = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const options = importOptions(visit);
  const plan = await ports.studies.plan(visit.study.id, visit.study.protocolVersion);
  const bytes = await visit.rawBody(FILE_LIMIT_BYTES);
  const file = await readImportFile(bytes, plan);
  const { beyondRows = Infinity, imports } = ports.laterImports ?? {};
  const isLong = !options.dryRun && file.rows.length > beyondRows;
  const countUntil = ports.laterImports ? visit.now + COUNTING_SECONDS * 1_000 : Infinity;
  const setting = await importSetting(visit, ports, options, plan, () => !isLong && ports.clock.now() < countUntil);
  const review = await reviewFile(file, setting);
  if (options.dryRun) return { ...ok(review.report), isFleeting: true };
  if (review.report.refused.length > 0) return ok(review.report);
  if (isLong && imports) return importLater({ bytes, rows: file.rows.length, options }, visit, ports, imports);
  let counts = {};
  for await (const so of writing(review, setting)) counts = so;
  return ok({ ...review.report, ...counts });
};

export const importRoutes: Route[] = [
  {
    id: 'participants.import',
    method: 'POST',
    path: verb('participants', 'import'),
    summary: 'Bring a list of people in, or try it out',
    query: importQuery,
    body: z.string(),
    bodyType: 'text/csv',
    answers: { 200: importReport, 202: importAccepted },
    serve: importParticipants,
  },
];
