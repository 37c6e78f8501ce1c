import { problem } from '../../../shared/contract/answers/problem-answer.ts';
import type { Route } from '../route.ts';
import { apiPath } from './api-path.ts';
import { jsonSchemas } from './json-schemas.ts';
import { operationOf } from './operation.ts';

/** The OpenAPI 3.1 document of these routes: the same bytes from the same routes (product.md section 8). */
export const openApiDocument = (routes: readonly Route[]) => {
  const schemas = jsonSchemas();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = apiPath(route.path);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, schemas) };
  }
  const problemSchema = schemas.of(problem, 'output');
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cairn',
      version: '1',
      description:
        'Dates are ISO local dates, instants ISO with an offset. Unknown fields are refused. A page holds at most 100 items and names the next by `cursor`.',
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    paths: Object.fromEntries(Object.entries(paths).sort(([one], [other]) => (one < other ? -1 : 1))),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      responses: {
        Problem: {
          description: 'Refused: which field, and what to do',
          content: { 'application/problem+json': { schema: problemSchema } },
        },
      },
      schemas: schemas.components(),
    },
  };
};
