import * as z from 'zod';
import { studyLogPage } from '../../shared/contract/answers/study-log-answer.ts';
import { LOG_KINDS } from '../../shared/ports/study-log.ts';
import { ok, type Answer } from './answer.ts';
import { cursorOf, onwards, PAGE_ROWS } from './page.ts';
import type { ApiPorts } from './ports.ts';
import { inStudy, type Route } from './route.ts';
import type { Visit } from './visit.ts';

const query = z.strictObject({
  kind: z.enum(LOG_KINDS).exclude(['staff', 'review']).default('settings'),
  cursor: z.string().optional(),
});

/** Who changed texts or settings, when and why. */
const read = async (visit: Visit, ports: ApiPorts): Promise<Answer> => {
  const { kind } = query.parse({ kind: visit.query('kind') || undefined });
  const page = await ports.studies.logLines(visit.study.id, kind, cursorOf(visit), PAGE_ROWS);
  return ok({
    items: page.rows.map(({ study: _study, kind: _kind, id: _id, ...line }) => line),
    ...onwards(page.cursor),
  });
};

export const studyLogRoutes: Route[] = [
  {
    id: 'study.log',
    method: 'GET',
    path: inStudy('/log'),
    summary: 'Who changed the settings or the texts, newest first',
    query,
    answers: { 200: studyLogPage },
    serve: read,
  },
];
