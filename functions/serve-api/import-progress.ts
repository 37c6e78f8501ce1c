import { importProgress as importProgressAnswer } from '../../shared/contract/answers/import-answer.ts';
import { ok, type Answer } from './answer.ts';
import type { ApiPorts } from './ports.ts';
import { notFound } from './problem.ts';
import { inStudy, type Route } from './route.ts';
import type { Visit } from './visit.ts';

/** How far a long import is. Where the request itself waits there is none to ask about. */
const importProgress = async (visit: Visit, { laterImports }: ApiPorts): Promise<Answer> => {
  const found = await laterImports?.imports.read(visit.study.id, visit.path('import'));
  if (found === undefined) throw notFound();
  const { id, state, rows, created, unchanged, updated, refused, refusedMore } = found;
  return ok({
    id,
    state,
    rows,
    done: created + unchanged + updated,
    created,
    unchanged,
    updated,
    refused: refused.map((fault) => ({ ...fault, row: fault.row ?? fault.line })),
    ...(refusedMore === undefined ? {} : { refusedMore }),
  });
};

export const importProgressRoutes: Route[] = [
  {
    id: 'participants.importProgress',
    method: 'GET',
    path: inStudy('/imports/:import'),
    summary: 'How far a long import is',
    answers: { 200: importProgressAnswer },
    serve: importProgress,
  },
];
